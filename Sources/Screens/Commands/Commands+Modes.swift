import TerminalKit

extension Commands {
    /// Commands of whatever takes all keys while it is there.
    static let modes: [Command] = [
        Command(
            .unlock, [.gate], [.enter], "Unlock", short: "unlock",
            help: "Opens the vault; in the login it goes on to the passphrase."),
        Command(
            .nextAtGate, [.gate], [.tab], "Next field", short: "next",
            help: "Goes on to the passphrase; in the path of a key file it completes."),
        Command(
            .toKeyFile, [.gate], [.function(3)], "Key file", short: "key file",
            help: "Goes to the path of your key file, if you use one."),
        Command(
            .useShares, [.gate], [.function(2)], "Use recovery shares", short: "shares",
            help: "Gives an officer who forgot his passphrase a new one, from shares.",
            synonyms: ["recovery", "forgotten"]),
        Command(
            .nextWord, [.shares], [.character(" "), .enter], "Next word", short: "next word",
            help: "Takes the word; after the last one the share is looked at."),
        Command(
            .clearShare, [.shares], [.control("u")], "Type this share anew", short: "anew",
            help: "Forgets the words of this share; those before it stay."),
        Command(
            .forgetShares, [.shares], [.escape], "Forget the shares", short: "forget",
            help: "Goes back to the locked vault and forgets every share; asks first."),
        Command(
            .goOnHandingOut, [.handOut], [.enter], "Go on", short: "go on",
            help: "Shows the share, takes it off the screen, or takes the word typed."),
        Command(
            .giveUpHandingOut, [.handOut], [.escape], "Back or give up", short: "back, give up",
            help: "Shows the share again; from there gives up, and no key is made. Asks first."),
        Command(
            .take, [.picker, .palette], [.enter], "Take it", short: "take it",
            help: "Takes what is chosen."),
        Command(
            .choose, [.picker, .palette], [.up, .down], "Choose", short: "choose",
            help: "Goes to the one above or below.", shownKeys: 2),
        Command(
            .goOn, [.notice], [.enter], "Go on", short: "go on",
            help: "Puts the notice away; the next one comes if there is one."),
        Command(
            .scroll, [.notice], [.up, .down], "Scroll", short: "scroll",
            help: "Shows what is above or below.", shownKeys: 2),
        Command(
            .putAway, [.picker, .palette, .notice], [.escape], "Put away", short: "put away",
            help: "Puts it away; nothing is changed."),
        Command(
            .keepFilter, [.filter], [.enter], "Keep the filter", short: "keep",
            help: "Goes back to the list as it is narrowed now."),
        Command(
            .dropFilter, [.filter], [.escape], "Drop the filter", short: "all",
            help: "Shows all rows again."),
        Command(
            .yes, [.answer], [.character("y")], "Yes", short: "yes", help: "Does what is asked."),
        Command(
            .no, [.answer], [.character("n"), .escape], "No", short: "no",
            help: "Does nothing."),
        Command(
            .confirm, [.typedAnswer], [.enter], "Confirm", short: "confirm",
            help: "Does what is asked, if what was typed is right."),
        Command(
            .cancel, [.typedAnswer], [.escape], "Cancel", short: "cancel", help: "Does nothing."),
        Command(
            .nextPage, [.copy], [.character(" ")], "Next page", short: "next page",
            help: "Goes on; at an approval to the next copy after the last page."),
        Command(
            .acceptWarning, [.warnings], [.character("a")], "Accept by name",
            short: "accept by name",
            help: "Accepts the warning at the cursor by its name, or takes that back."),
        Command(
            .markTicked, [.proposals], [.enter], "Mark all ticked", short: "mark all ticked",
            help: "Marks every mention in the documents that are ticked."),
        Command(
            .tick, [.proposals], [.character(" ")], "Tick", short: "tick",
            help: "Ticks the document at the cursor, or takes the tick away."),
        Command(
            .markOnlyHere, [.proposals], [.character("o")], "Only this passage",
            short: "only this passage", help: "Marks the passage itself and no other."),
        Command(
            .leaveMode, [.copy, .warnings, .proposals], [.escape, .character("q")], "Back",
            short: "back", help: "Goes back; nothing is changed."),
    ]
}
