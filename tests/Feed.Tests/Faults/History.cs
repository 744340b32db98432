using CsCheck;

namespace Feed.Tests.Faults;

/// <summary>A sequence of steps of editors, events, readers and faults on three instances of Feed.</summary>
/// <param name="Steps">What happens.</param>
/// <param name="PerThousand">How many of a thousand calls to storage fail.</param>
/// <param name="Seed">Decides in which order pending calls complete, and how they fail.</param>
internal sealed record History(IReadOnlyList<Step> Steps, int PerThousand, int Seed)
{
    public const int Instances = 3;

    /// <summary>There are few names, so that each gets many steps.</summary>
    public static readonly string[] Blobs = ["a.txt", "b.txt", "c.txt"];

    /// <summary>The pictures that texts name.</summary>
    public static readonly string[] Pictures = ["one.png", "two.png"];

    /// <summary>Any history.</summary>
    public static Gen<History> Any { get; } = Gen.Select(
        AnyStep.Array[1, 14],
        Gen.Frequency((1, Gen.Const(0)), (5, Gen.Int[10, 150]), (1, Gen.Int[150, 500])),
        Gen.Int[0, 1_000_000],
        (steps, faults, seed) => new History(steps, faults, seed));

    /// <summary>
    /// A history in which instances get repeated requests for one list, while its articles change, publishers are killed and seconds
    /// pass.
    /// </summary>
    public static Gen<History> OfAskedList { get; } = Gen.Select(
        ChangingStep.Array[6, 24],
        Gen.Frequency((2, Gen.Const(0)), (3, Gen.Int[10, 150])),
        Gen.Int[0, 1_000_000],
        (steps, faults, seed) => new History(
            [.. Enumerable.Range(0, Instances).Select(instance => new Step(StepKind.Ask, instance, 1, HarbourList, 20)), .. steps],
            faults,
            seed));

    /// <summary>The list that has nearly every article.</summary>
    private const int HarbourList = 13;

    private static Gen<Step> ChangingStep => Gen.Select(
        Gen.Frequency(
            (8, Gen.Const(StepKind.UploadAndEvent)),
            (2, Gen.Const(StepKind.DeleteAndEvent)),
            (2, Gen.Const(StepKind.Event)),
            (1, Gen.Const(StepKind.Sweep)),
            (3, Gen.Const(StepKind.Kill)),
            (10, Gen.Const(StepKind.Wait))),
        Gen.Int[0, Instances - 1],
        Gen.Int[0, 1],
        Gen.Frequency((8, Gen.Int[0, 4]), (1, Gen.Int[5, 8])),
        Gen.Frequency((1, Gen.Const(0)), (3, Gen.Int[0, 16]), (2, Gen.Int[0, 60])),
        (kind, instance, blob, choice, calls) => new Step(kind, instance, blob, choice, calls));

    private static Gen<Step> AnyStep => Gen.Select(
        Gen.Frequency(
            (8, Gen.Const(StepKind.UploadAndEvent)),
            (2, Gen.Const(StepKind.Upload)),
            (2, Gen.Const(StepKind.Metadata)),
            (2, Gen.Const(StepKind.Delete)),
            (2, Gen.Const(StepKind.DeleteAndEvent)),
            (4, Gen.Const(StepKind.Event)),
            (3, Gen.Const(StepKind.Sweep)),
            (6, Gen.Const(StepKind.Read)),
            (10, Gen.Const(StepKind.Ask)),
            (1, Gen.Const(StepKind.Configure)),
            (1, Gen.Const(StepKind.Kill)),
            (1, Gen.Const(StepKind.LoseContainer)),
            (1, Gen.Const(StepKind.Damage)),
            (4, Gen.Const(StepKind.PictureAndEvent)),
            (2, Gen.Const(StepKind.Picture)),
            (1, Gen.Const(StepKind.LosePictures)),
            (6, Gen.Const(StepKind.Wait))),
        Gen.Int[0, Instances - 1],
        Gen.Int[0, Blobs.Length - 1],
        Gen.Int[0, 13],
        Gen.Frequency((3, Gen.Int[0, 6]), (2, Gen.Int[0, 40])),
        (kind, instance, blob, choice, calls) => new Step(kind, instance, blob, choice, calls));

    public string Print() => $"{PerThousand} of 1000 calls fail, seed {Seed}:\n{string.Join('\n', Steps)}";
}

/// <summary>What a step does.</summary>
internal enum StepKind
{
    /// <summary>An editor uploads a file; no event reports it.</summary>
    Upload,

    /// <summary>An editor uploads a file, and an instance gets the event.</summary>
    UploadAndEvent,

    /// <summary>An editor changes the metadata of a blob.</summary>
    Metadata,

    /// <summary>An editor deletes a file; no event reports it.</summary>
    Delete,

    /// <summary>An editor deletes a file, and an instance gets the event.</summary>
    DeleteAndEvent,

    /// <summary>An event arrives late or again.</summary>
    Event,

    /// <summary>An instance begins to sweep.</summary>
    Sweep,

    /// <summary>A reader begins to read a list or a combination.</summary>
    Read,

    /// <summary>An instance gets a request for a page that may be in its cache.</summary>
    Ask,

    /// <summary>The publisher's configuration changes.</summary>
    Configure,

    /// <summary>The process of an instance is killed and started again.</summary>
    Kill,

    /// <summary>The container of the files is deleted, or restored with its files.</summary>
    LoseContainer,

    /// <summary>Somebody edits a record by hand, so that it becomes unreadable.</summary>
    Damage,

    /// <summary>An editor uploads or deletes a picture; no event reports it.</summary>
    Picture,

    /// <summary>An editor uploads or deletes a picture, and an instance gets the event.</summary>
    PictureAndEvent,

    /// <summary>The container of the kept pictures is deleted, or restored with its pictures.</summary>
    LosePictures,

    /// <summary>Nothing happens for up to some minutes.</summary>
    Wait,
}

/// <summary>One step.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Instance">On which instance.</param>
/// <param name="Blob">To which blob.</param>
/// <param name="Choice">Which text, declaration, list, configuration or time.</param>
/// <param name="Calls">How many calls complete before the next step.</param>
internal sealed record Step(StepKind Kind, int Instance, int Blob, int Choice, int Calls);
