/// The words from which passphrases are made: 2048 common ones, 11 bits each.
///
/// Chosen from SCOWL (Spell Checker Oriented Word Lists, levels 10 and 20, the Debian package
/// `scowl`), Copyright 2000-2011 by Kevin Atkinson. Permission to use, copy, modify, distribute
/// and sell these word lists, the associated scripts, the output created from the scripts, and
/// its documentation for any purpose is granted without fee, provided that this copyright notice
/// and this permission notice appear in supporting documentation; provided "as is" without
/// express or implied warranty. Four to seven letters each, no two with the same first four.
enum PassphraseWords {
    static let all: [Substring] = text.split(whereSeparator: \.isWhitespace)

    private static let text = """
        abide ability able about above abroad absence absorb absurd accept accord achieve acid
        acorn acquire across action actor actual acute adapt address adhere adjust admit adopt
        adult advance advent advice aerial affair affect afford afraid after again agency agony
        agree ahead akin alarm alas albeit album alert alias alien align alike alive allege allow
        ally almost alone aloud alpha already also alter always amaze amber amount ample amuse
        ancient angel angle angry animal annoy annual anorak another answer anybody anyhow anyone
        anyway apart apathy apology appeal apple approve arcade arch area arena argue arise army
        arose around arrange arrest arrive arrow artist ascend aside asleep aspect asset assign
        assort assume atlas atom attach attend attract audio aunt author autumn average avoid
        await awake award away awful awkward axes axiom axis baby back badge baffle bake balance
        ball banal bang bank bare bark barrel base bash basic basket bass batch bath battery baud
        beach beam bean bear beat beauty became become beef been before began begin begun behalf
        behind believe bell below belt bench bend benefit bent beside best beta between beware
        beyond bias bill binary biology bird birth bishop bite bitmap bitten bizarre black blade
        blame blank blast bless blew blink bliss blob block blow blue blurb boat body boggle bogus
        boil bold bolt bond bone bonus book boom boost boot border bore borne borrow boss both
        bottle bought bound bout bowl bracket brain brake branch brave break bred breed brick
        bridge brief bright bring broad broke brought brown brush bubble bucket budget build bulb
        bulk bull bump bunch bundle burden burn burst bury bush bust busy button bypass byte cable
        cage cake call calm came camp cancel cannot cant capable capital captain carbon care
        carpet carry case cash cast casual catch cattle caught cause cave cease cell censor cent
        certain chain chalk chance chaos chapter char chase chat cheap check cheek chess chew
        chief chip choice choose chop chord chose chuck chunk church cider cinema circle cite
        citizen city civil claim clarify class clause clean clever click client cliff climb clinic
        clip clique clock clog clone close cloth cloud club clue clumsy coach coal coarse coast
        coat code coffee coin coke cold collect colon column combine come comic common company
        concept confirm connect consist contact convert cook cool cope copy core corn correct
        cosmic cost cotton cough could count couple court cousin crack craft cramp crawl crazy
        create credit creed crew crisp critic crop cross crown crude cruel cruise crunch crush
        cube cubic cuckoo culture cure curious current cursor curve custom cute cycle cynic daft
        damage damp dance danger dare dark dash data date datum dawn deal dear debate debt debug
        decade decent decide deck declare decode deduce deed deem deep default defeat define defy
        degree deity delay delete deliver delta demand demise denote dense deny depend depth
        deputy derive desert design desk despite destroy detail detect develop device devote dial
        diary dice diesel diet differ digit dine direct dirty disc dish disk dislike dismal
        display distant ditch ditto dive divide doctor dodge dogma dollar domain donate done doom
        door dose doubt down dozen draft drag drain drama drank drastic draw dream dress drew
        drift drill drink drip drive drop drove drum dual dubious duck duff dull duly dummy dump
        during dust duty each eager eagle earlier earn earth ease easier east easy eaten echo
        economy edge edit effect effort eight either elect element eleven elite else embed emerge
        emit empire employ empty enable encode energy engage engine enjoy enough ensure entail
        enter entire entry envy epic equal equip erase error escape essay estate ethic even every
        evil evolve exact examine except excite exclude excuse exempt exist exit exotic expand
        expect expire explain export express extant extend extra fabric face fact fail faint fair
        faith fake fall false fame family famous fancy farce fare farm farther fashion fast fate
        father faucet fault fear feature federal feeble feel feet fell felt fence fetch fever
        fiddle field fierce fifth fight figure file fill film filter final fine finger finish fire
        firm first fiscal fish five fizzy flag flame flash flat flaw fleet flesh flew flight flip
        float floor floppy flour flow fluent fluffy fluid flush flute foam focus fold folk follow
        fond font food foot forbid force foreign forget fork form forth forum forward fossil
        fought foul found four frame frank freak free french fresh friend fringe frog from front
        frown froze fruit fudge fuel full fume funny furry further fuse fusion fuss futile future
        fuzzy gain galaxy game gang garage garbage garden gasp gate gather gave gear gender
        general genius genre gentle genuine ghost giant gift girl give glad glance glass glean
        global glory glossy glove glow glue gnome goal goat goes going gold golf gone goody gospel
        gossip gotten govern gown grab grace grade grain grand graph grasp grave great green grew
        grid grief grim grip groan gross group grow guard guess guide guilt guinea guitar gulf
        habit hack hail hair half hall halt halve hand happy hard harm harsh hash hassle hasty
        have havoc hazard hazy head health heap hear heat heavy heel height held hello helmet help
        hence here hero herself hidden hide high hill himself hint hire history hobby hold hole
        holiday hollow holy home honey hook hope horde horn horrid horse host hotel hour house
        however huge human humble hundred hungry hunt hurry husband hyphen icon idea idiom idle
        ignore illegal image immune impact impend impose improve inch incline income incur index
        induce infer info initial inject injury input insert inside install insult intact intend
        into invalid invent invite involve irate iron island isolate issue item itself jack jail
        jargon jazz jeans jelly jest join joke jolly juice jump jungle junior junk jury just keen
        keep kept kernel kettle kick kidney king kiss knee knew knight knock know label lack lady
        laid lain lake lamp land lane large lark laser last late latter laugh launch lawn layout
        lazy leach lead leaf league leak lean leap learn least leave lecture left legal legend
        lemon lend length lens lent less lest level liable library life lift light like limb limit
        line link lion liquid lisp list little live load loan lobby local lock lodge logic logo
        long look loop loose lord lorry lose loss lost loud lousy love loyal luck lump lunch lung
        lurk luxury lyric machine made magic mail main maize major make manage mangle mania manual
        many march margin mark marry mask massive match mate matrix mature maximum maybe mayor
        maze meal mean measure meat media meet melody melt member memory mention menu mercy mere
        merge merit merry messy metal method metro mice middle might mild mile milk million mimic
        mind mine minimal minor mint minute mirror misery misled miss mistake misuse moan mobile
        mock mode modify module mole moment money monitor monkey month moon moral more mortal most
        motion motor motto mount mouse mouth move movie much muddle mumble mummy muscle museum
        music must mutual myself mystic myth nail naive name narrow nasty nation nature near neat
        neck need negate neither nervous nest network neural never next nice nick night nine noble
        nobody node noise none noon normal north nose note nothing notice noun novel novice
        nowhere null numb nurse obey object oblige obscure observe obtain obvious occur ocean
        offend office offset often omit once onion only onto onus open operate opinion oppose
        option oral orange orbit order organ orient origin other ought outcry output outside over
        oxygen ozone pace pack page paid pain pair palace pale panel panic pant parade pardon
        parent parity park parody parrot parse part past patch patent path patient pattern pause
        peace peak peanut pedal peer pence pends penny people perfect perhaps period permit person
        petrol petty phase phone photo phrase physic piano pick picture piece pigeon pile pill
        pilot pinch pink pint pipe pitch pity pizza place plague plain plan plastic plate play
        plea plenty plot ploy plug plural plus pocket poem poet point poke polar pole policy poll
        pool poor popular pork port pose post potato pound pour powder power praise pray preach
        precise prefer prepare press pretty prevent price pride priest prime print prior prison
        private prize problem process produce profit program project prompt prone proof propose
        prose protect proud prove pseudo public pull pulp pulse pump punch punish punt pupil pure
        purge purity purpose pursue push puzzle python qualify queen query quest queue quick quiet
        quit quiz quote rabbit rabid race racial rack radar radio rage raid rail rain raise random
        range rank rant rapid rare rash rate rather ratio rattle rave razor reach read real rear
        reason recall recent recipe reckon record reduce refer refine reflect reform refuse regard
        region regret regular reign reject relate release relief rely remain remedy remind remote
        rename rend renew rent repair repeat reply report request reread rescue reserve reside
        resort respect rest result retain retire return reuse reveal review revolt reward rewrite
        rhyme rhythm ribbon rice rich ridden ride right rigid ring riot rise risk ritual rival
        river road robot robust rock rode role roll roman roof room root rope rose rotate rotten
        rough round route royal rubbish rude ruin rule rung rural rush rusty sack sacred sadden
        safe saga said sail saint sake salary sale salt same sample sand sane sang sanity sank
        satisfy sauce save scale scan scare scene scheme school science scope score scotch scrap
        screen script scroll seal search season seat second secret section secure seek seem seen
        seldom select self sell seminar send senior sense sent sequel serial sermon serve session
        settle seven shade shake shall shame shape share sheet shelf shift shine ship shirt shock
        shoe shone shoot shop short shot should shove show shut sick side sight sigma sign silent
        silly silver similar simple since sine sinful single sink sister site sixth size sketch
        skill skin skip slang slash sleep slept slice slid slight slim slip slogan slope slot slow
        small smart smash smell smile smith smoke smooth smug snack snail sneak snow soap social
        sock soft soil solar sold sole solid solo solve some song soon sordid sore sorry sort
        sought soul sound soup source south space span spare speak special sped speed spell spend
        sphere spigot spike spill spin spirit spite split spoil spoke spool sport spot spout spray
        spread spring sprung spur square stable stack staff stage stair stake stale stamp stand
        start state stay steal steel stem step stereo stick stiff still stir stock stole stone
        stood stop store strange stream strict strong struck stuck study stuff stun style subject
        submit subset subtle succeed such sudden suffer sugar suggest suit summary sung sunk sunny
        supply sure surface survey suspend swam swap swear sweep swept swim swing switch swore
        swum symbol syntax system table tack tail take tale talk tall tame tank tape target task
        taste taught taxi teach team tear tedious teeth tell tempt tense tenth term terse test
        text than that theft their them then theory there these they thick thief thin third this
        those though three throw thumb thus ticket tidy tiger tight tile till time tiny tire title
        toad toast today token told toll tome tone tonight took tool tooth topic tore torn toss
        total touch tough tour toward town trace trade traffic train trap trash travel tray treat
        tree trek trend trial trick trip trivial troop trouble truck true truly trunk trust truth
        tube tune turn tutor twelve twenty twice twin twist tying type typical unable unaware
        unclear under undid undo unhappy uniform union unique unit unknown unless unlike unset
        until unto unusual update upon upset urban urge usage useful useless usual utility utter
        vague vain valid value valve variety vary vast vector vein vend venue verb version very
        vice video view vile vinyl virtue virus visit vital vocal voice void volume vote vouch
        vowel wade wage wait wake walk wall want warm warn warp wary wash waste watch water wave
        weak weapon wear weather week weight weird welcome well went were west whale what wheel
        when where whether which while whim white whoever whole whom whoop whose wide width wife
        wild will window wine wing winter wipe wire wise wish witch with witty wive woke wolf
        woman women wonder wooden word wore work world worm worn worry worse worth would wound
        wrap wrath wren wrist write wrong wrote yard yawn year yellow yeti yield young your youth
        zero zone zoom
        """
}
