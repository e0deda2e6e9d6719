@echo off
rem The command line of the installed app. In a script, cmd waits for the program and keeps its exit code.
setlocal DisableDelayedExpansion
set "ask="
if "%~1"=="" set "ask=--help"
"%~dp0..\..\Traininglogs.exe" %ask% %*
