; Puts the command line on the PATH of the person who installs, and takes it off again.
; What else is on that PATH stays as it is, to the letter; one that is too long for NSIS is not touched.

!include LogicLib.nsh
!include WinMessages.nsh

!ifndef ENVIRONMENT_KEY
  !define ENVIRONMENT_KEY "Environment"
!endif

; MODE is add or remove.
; $0 result, $1 type of the value, $2 its bytes, $3 PATH, $4 our folder,
; $5 PATH without our folder, $6 entry, $7 position, $8 character, $9 what stands between two entries
!macro changePath MODE
  StrCpy $4 "$INSTDIR\resources\bin"
  StrCpy $3 ""
  ; REG_SZ and REG_EXPAND_SZ, as they are written. 2: there is none.
  System::Call 'advapi32::RegGetValueW(p -2147483647, w "${ENVIRONMENT_KEY}", w "Path", i 0x10000006, *i .r1, p 0, *i .r2) i .r0'
  ${If} $0 = 0
    ReadRegStr $3 HKCU "${ENVIRONMENT_KEY}" "Path"
    StrLen $8 $4
    IntOp $2 $2 / 2
    IntOp $2 $2 + $8
    IntOp $2 $2 + 1
  ${ElseIf} $0 = 2
    StrCpy $1 2
    StrCpy $2 0
  ${Else}
    StrCpy $2 ${NSIS_MAX_STRLEN}
  ${EndIf}
  ${If} $2 < ${NSIS_MAX_STRLEN}
    StrCpy $5 ""
    StrCpy $6 ""
    StrCpy $7 0
    StrCpy $9 ""
    ${Do}
      StrCpy $8 $3 1 $7
      IntOp $7 $7 + 1
      ${If} $8 == ";"
      ${OrIf} $8 == ""
        ${If} $6 != $4
          StrCpy $5 "$5$9$6"
          StrCpy $9 ";"
        ${EndIf}
        StrCpy $6 ""
      ${Else}
        StrCpy $6 "$6$8"
      ${EndIf}
    ${LoopUntil} $8 == ""
    !if ${MODE} == add
      ${If} $5 == ""
        StrCpy $5 $4
      ${Else}
        StrCpy $5 "$5;$4"
      ${EndIf}
    !endif
    ${If} $5 == ""
      DeleteRegValue HKCU "${ENVIRONMENT_KEY}" "Path"
    ${ElseIf} $1 = 1
      WriteRegStr HKCU "${ENVIRONMENT_KEY}" "Path" $5
    ${Else}
      WriteRegExpandStr HKCU "${ENVIRONMENT_KEY}" "Path" $5
    ${EndIf}
    SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=1000
  ${EndIf}
!macroend

!macro customInstall
  !insertmacro changePath add
!macroend

!macro customUnInstall
  ; Before an update the old version is uninstalled; its folder stays where it is.
  ${IfNot} ${isUpdated}
    !insertmacro changePath remove
  ${EndIf}
!macroend
