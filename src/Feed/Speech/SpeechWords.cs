using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Feed.Speech;

/// <summary>The word lists of <c>speech-words.txt</c>.</summary>
internal sealed class SpeechWords
{
    private const string File = "Feed.Speech.speech-words.txt";

    private const int MaxLabel = 40;

    private readonly FrozenSet<string> whoSpeaks;
    private readonly FrozenSet<string> anotherMoment;
    private readonly FrozenSet<string> roleContinuations;
    private readonly Regex label;
    private readonly Regex asked;

    private SpeechWords(IReadOnlyDictionary<string, string> lines)
    {
        FrozenSet<string> Words(string key) =>
            lines[key].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        whoSpeaks = Words("who speaks");
        anotherMoment = Words("another moment");
        roleContinuations = Words("role goes on");
        string AnyOf(string key) => string.Join('|', lines[key].Split(',', StringSplitOptions.TrimEntries).Select(Regex.Escape));
        const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
        label = new Regex(
            $@"^({AnyOf("label")}|\p{{Lu}}[\p{{Lu}} .’'-]{{1,40}})\s*[:.]\s*", Options, TimeSpan.FromSeconds(1));
        asked = new Regex(
            $@"^(({AnyOf("before asked")}) )?({AnyOf("asked")})\b", Options | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
    }

    /// <summary>The word lists that ship with Feed.</summary>
    public static SpeechWords Shipped { get; } = Read();

    /// <summary>Whether a word next to "said" only says who speaks, to whom or when: a name, or a word such as "reporters".</summary>
    public bool OnlySaysWhoSpeaks(string word) => whoSpeaks.Contains(Plain(word))
        || (!char.IsLower(word[0]) && !anotherMoment.Contains(Plain(word)));

    /// <summary>Whether a role is another role with a place added: "Mayor of Port Ansel" extends "Mayor".</summary>
    public bool ExtendsRole(string longer, string role) => longer.StartsWith(role + " ", StringComparison.OrdinalIgnoreCase)
        && roleContinuations.Contains(longer[(role.Length + 1)..].Split(' ')[0]);

    /// <summary>Whether a sentence says what the speaker reacts to, such as "Asked about the cost".</summary>
    public bool IsPrompt(string sentence) => asked.IsMatch(sentence);

    /// <summary>Removes the label of a question, such as <c>Q:</c> or the interviewer's name in capitals.</summary>
    public string RemoveLabel(string question) => label.Replace(question, "");

    /// <summary>Removes the label before an interview answer, such as <c>Ada Pell: </c>; if there is none, a label in capitals.</summary>
    /// <param name="turn">The paragraph.</param>
    /// <param name="start">Where the words of the person start in it.</param>
    public string RemoveLabel(string turn, int start) =>
        start > 0 && start <= turn.Length
            && turn[..start].TrimEnd(' ', '“', '"', '‘', '\u00A0') is { Length: <= MaxLabel } before && before.EndsWith(':')
            ? turn[start..]
            : RemoveLabel(turn);

    private static string Plain(string word) => word.Trim('“', '”', ',', '.', '!', ';', ':').Replace('’', '\'');

    private static SpeechWords Read()
    {
        var lines = WordFile.Lines(File).Select(line => line.Split(':', 2));
        return new SpeechWords(lines.GroupBy(parts => parts[0])
            .ToDictionary(same => same.Key, same => string.Join(' ', same.Select(parts => parts[1].Trim()))));
    }
}
