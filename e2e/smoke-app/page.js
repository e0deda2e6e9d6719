window.smoke.onPong((value) => {
  document.querySelector('[role=status]').textContent = String(value)
})
document.body.dataset.ready = 'true'
