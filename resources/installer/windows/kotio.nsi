; Installs Kotio for one account of Windows; no administrator is needed.
; makensis -DVERSION=0.1.0 -DFOLDER=… -DOUT=… -DHERE=… kotio.nsi, with whole paths: it looks for others beside this file
Unicode true
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestDPIAware true

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Kotio"
!define CLASSES "Software\Classes"

Name "Kotio"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Kotio"
Icon "${HERE}/kotio.ico"
UninstallIcon "${HERE}/kotio.ico"

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Kotio"
VIAddVersionKey "FileDescription" "Kotio"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "EUPL-1.2"

Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

; the language of the account, where it is one of these; else the first
LoadLanguageFile "${NSISDIR}/Contrib/Language files/Finnish.nlf"
LoadLanguageFile "${NSISDIR}/Contrib/Language files/Swedish.nlf"
LangString OPEN ${LANG_FINNISH} "Kotio on käynnissä. Sulje se ja yritä uudelleen."
LangString OPEN ${LANG_SWEDISH} "Kotio körs. Stäng programmet och försök igen."
LangString KIND ${LANG_FINNISH} "Kotion rekisteri"
LangString KIND ${LANG_SWEDISH} "Kotio-register"

; a program that runs cannot be renamed over: the old version stays whole until it is closed
!macro CloseFirst
  ${Do}
    ClearErrors
    ${IfNot} ${FileExists} "$INSTDIR\kotio.exe"
      ${ExitDo}
    ${EndIf}
    FileOpen $0 "$INSTDIR\kotio.exe" a
    ${IfNot} ${Errors}
      FileClose $0
      ${ExitDo}
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(OPEN)" /SD IDCANCEL IDRETRY +2
    Abort
  ${Loop}
!macroend

!include LogicLib.nsh

Section "Kotio"
  !insertmacro CloseFirst
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Kotio.lnk" "$INSTDIR\kotio.exe"

  WriteRegStr HKCU "${CLASSES}\.kotio" "" "Kotio.Register"
  WriteRegStr HKCU "${CLASSES}\Kotio.Register" "" "$(KIND)"
  WriteRegStr HKCU "${CLASSES}\Kotio.Register\DefaultIcon" "" "$INSTDIR\kotio.exe,0"
  WriteRegStr HKCU "${CLASSES}\Kotio.Register\shell\open\command" "" '"$INSTDIR\kotio.exe" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  WriteRegStr HKCU "${KEY}" "DisplayName" "Kotio"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\kotio.exe,0"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

; registers, settings and the log lie elsewhere and stay
Section "Uninstall"
  !insertmacro CloseFirst
  Delete "$SMPROGRAMS\Kotio.lnk"
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\kotio.exe"
  Delete "$INSTDIR\kotio-console.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "${CLASSES}\Kotio.Register"
  DeleteRegValue HKCU "${CLASSES}\.kotio" ""
  DeleteRegKey /ifempty HKCU "${CLASSES}\.kotio"
  DeleteRegKey HKCU "${KEY}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
