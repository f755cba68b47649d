internal import Commands

Hustings.runAndExit()
