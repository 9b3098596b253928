# What the program says outside its window: in the terminal, and when the page has stopped.

shell-no-display = Tweestap needs a screen: start it from a desktop, or set DISPLAY or WAYLAND_DISPLAY.
shell-no-web-view = Tweestap needs Microsoft Edge WebView2, and this computer does not have it. Windows 11 brings it; for older versions of Windows it can be downloaded from Microsoft. Install it and start Tweestap again, or ask whoever looks after this computer.
# The reason follows, in the system's own words.
shell-cannot-open = The window cannot be opened:
shell-automation-refused = A test program wants to drive this window (TAURI_WEBVIEW_AUTOMATION is set): for a real organisation that needs --allow-automation.
shell-page-stopped-title = Tweestap has stopped
shell-page-stopped = The window stopped twice in a short time, so Tweestap closes. What you saved is safe. Start Tweestap again; if it stops again, call your help desk.
shell-web-view-stopped = The part of Windows that shows this window has stopped, so Tweestap closes. What you saved is safe. Start Tweestap again; if it stops again, call your help desk.
shell-save-title = Save file
shell-open-title = Open file
shell-file-people = people
shell-file-log = log
shell-file-backup = tweestap-backup
