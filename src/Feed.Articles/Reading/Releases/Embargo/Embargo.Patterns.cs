using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <content>The regular expressions for the fixed wordings of an embargo, of its end, and of a line that lifts it.</content>
internal static partial class Embargo
{
    /// <summary>
    /// The regex timeout in milliseconds. It only has to outlast compilation on a busy machine, because the texts are short.
    /// </summary>
    internal const int RegexTimeoutMs = 5_000;

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Words that may precede the embargo on its line. Punctuation or a misread stamp may come first.</summary>
    internal const string LeadIn =
        @"^[^\p{L}]{0,8}(\p{L}{0,2}\d{0,3}[^\p{L}]{1,4})?((this|the|all|following|press|news|media|release|statement|report|information"
        + "|story|document|material|contents?|copy|text|is|are|of|in|attached|strict(ly)?|under|notes?|important|for|please|kindly|to|editors?|journalists)[ :,*–—|-]+){0,8}";

    /// <summary>A ban on publication: <c>not for publication</c>.</summary>
    internal const string NotToPublish = "not (to be|for) (publication|publish(ed)?|released?|public release|broadcast|used?|distribution|"
        + OtherPublishingVerbs + ")";

    /// <summary>Other participles for publishing, after <c>be</c>.</summary>
    internal const string OtherPublishingVerbs = "distributed|reported|circulated|printed|posted|shared|aired|run|quoted|cited|summari[sz]ed|reproduced|disclosed|transmitted|made public";

    /// <summary>
    /// Wordings that can only be an embargo. In a headline, <c>Embargo: how Ruritania lives</c>, no time follows the word.
    /// </summary>
    [GeneratedRegex(
        LeadIn
            + @"0?(embargo(ed)?( until| till?)?[^\p{L}\d]*$|embargoed ?(until|till?|before|to|for|against|not (to|for))\b(?! (19|2[01])\d\d\b)"
        + @"|(?<!under )embargo (until|till?|before|not (to|for))\b(?! (19|2[01])\d\d\b)|(strict|under) (strict )?embargo (until|till?|before)\b(?! (19|2[01])\d\d\b)(?!.{6,60}, \p{L}+ (can|cannot|may|is|has|will|must)\b)"
        + @"|embargo (date|time) ?(:|-|–|$)|hold for (release|publication|use|broadcast)\b(?! in\b)"
        + @"(?!, (?!(until|till|not|do|please|embargo|noon|midnight|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\b)\p{L})|hold (this|the) (story|article|copy|piece|release|text|item|statement) (back )?(until|till|for)\b)"
        + @"|\b(not for (publication|publish|release|public release|broadcast|distribution|use)|not to be (publish(ed)?|released|broadcast|used|" + OtherPublishingVerbs + @"))\b"
        + @"(?! in (?!any|all|whole|part|full|print))[\p{L} ,]{0,40}? (before|until|till|prior to|earlier than)\b(?! (19|2[01])\d\d\b)",
            Options, RegexTimeoutMs)]
    private static partial Regex Unmistakable();

    /// <summary>The slug of a story that an agency sends ahead of its day of the month: <c>BC-Wall, Adv05</c>.</summary>
    [GeneratedRegex(@"^\W{0,3}((BC|AM|PM|GF|LV|EU|US)-{1,2}[\p{L}\d][^,]{0,60}[,-] ?adv\.? ?\d{1,2}(-\d{1,2})?\b|[\p{Lu}][\p{L}\d-]{2,40}, ?adv\.? ?\d{1,2}(-\d{1,2})?,|adv\.? ?\d{1,2}(-\d{1,2})?\W*$)", Options,
        RegexTimeoutMs)]
    private static partial Regex Advance();

    /// <summary>A ban that begins on its day instead of ending on it: <c>Not to be used after 5 March 2099</c>.</summary>
    [GeneratedRegex(@"^[^\p{L}]{0,8}(please )?(not (to be|for)|do not|don't) \p{L}+( this| it)? after\b(?!.*\b(embargo|until|till|before)\b)", Options,
        RegexTimeoutMs)]
    private static partial Regex LastDay();

    [GeneratedRegex(@"[.!?]\s+(?=embargo)", Options, RegexTimeoutMs)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\bembargo(ed)?( (date|time|copy|press|media|news|release|statement|report|story|text|article|speech|applies|until|till))*\W*$|\b(until|till|before|date|time)\W*$", Options, RegexTimeoutMs)]
    private static partial Regex Timeless();

    [GeneratedRegex(LeadIn + @"0?(?<word>embargo(ed)?)( (date|time|expires|ends|lifts))?( at| on)? ?[:;–—-]", Options, RegexTimeoutMs)]
    private static partial Regex LabelOfEmbargo();

    /// <summary>What an embargo without a time waits for: <c>against delivery</c>, <c>until further notice</c>.</summary>
    [GeneratedRegex(@"^\W*((until|till) (?!\p{L}+\W*$)|not (to|for)\b|further notice\b|tb[cda]\b|to be (confirmed|decided|determined|announced|advised)\b|against delivery\b|as delivered\b|(on|until|till) delivery\b|pending\b)", Options, RegexTimeoutMs)]
    private static partial Regex Awaited();

    /// <summary>A time of day with OCR errors: <c>6.3OPM</c>, <c>6 p~ m</c>.</summary>
    [GeneratedRegex(@"^\W*\d[\dOIl.:~ ]{0,6}[ap]\W{0,3}m(?!\p{Ll}{2})", Options, RegexTimeoutMs)]
    private static partial Regex MisreadClock();

    /// <summary>Wordings that are an embargo if a time follows.</summary>
    [GeneratedRegex(LeadIn + @"(embargo(ed)?( (to|for|at|on|–|—|-))?|" + NotToPublish + @")[^\p{L}\d]", Options, RegexTimeoutMs)]
    private static partial Regex EmbargoBeforeTime();

    /// <summary>An order to publish on a day, which means not before it: <c>For release 5 March 2099</c>.</summary>
    [GeneratedRegex(
        @"^[^\p{L}]{0,8}for ((publication|use|broadcast)( at| on| after| not before| from|:| -| –| —|,|(?= \d{1,2} ?\p{L}))|release\b"
        + @"|(the )?(mon|tues|wednes|thurs|fri|satur|sun)day('s|’s|s’|s')? (morning('s|’s)? |evening('s|’s)? )?((news)?papers?|editions?|issues?|bulletins?)\b)", Options, RegexTimeoutMs)]
    private static partial Regex ForReleaseOnDay();

    /// <summary>The same, but the day may lack its year.</summary>
    [GeneratedRegex(@"^[^\p{L}]{0,8}for (publication|use|broadcast)( only)? (on|from|after)\b", Options, RegexTimeoutMs)]
    private static partial Regex ForUseOnDay();

    [GeneratedRegex(
        @"^[^\p{L}]{0,8}(no embargo|not (under )?embargo(ed)?|embargo (has been |is |has )?(now )?(lifted|over|ended|expired)"
        + @"|embargo(ed)?( date| time| status| until)?[ :–—-]+(none|no\b(?! (\p{L}+ ){0,6}?(until|till|before|prior)\b)|n/a|nil|(now |already |been )?lifted|over|immediate|(for|with) immediate))", Options, RegexTimeoutMs)]
    private static partial Regex Lifted();

    [GeneratedRegex(@"^[^\p{L}]{0,8}(no|not (under )?) ?embargo(ed)?\b", Options, RegexTimeoutMs)]
    private static partial Regex NoEmbargo();

    [GeneratedRegex("^not before ", Options, RegexTimeoutMs)]
    private static partial Regex NotBefore();

    /// <summary>Up to three words before a colon: <c>Time-sensitive:</c>.</summary>
    [GeneratedRegex(@"^[\p{L}\p{N}'-]{1,20}( [\p{L}\p{N}'-]{1,20}){0,2} ?: +(?=\p{L})", Options, RegexTimeoutMs)]
    private static partial Regex ShortLabel();
}
