internal import Commands

await Hustings.runAndExit()
