using System.Text;
using Feed.Storage;
using Feed.Tests.Support.Memory;

namespace Feed.Tests.Faults;

/// <summary>The editors' side of a history: files, metadata and configuration, written directly to storage.</summary>
/// <param name="storage">The account.</param>
internal sealed class SimulatedNewsroom(MemoryStorage storage)
{
    private static readonly DateTimeOffset Day = new(2026, 2, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] Texts =
    [
        Support.Texts.Tagged("First text", "Harbour", "Council"),
        Support.Texts.Tagged("Second text", "Harbour", "Council"),
        Support.Texts.Dated("Dated", Day, "Harbour"),
        Support.Texts.Dated("Dated later", Day.AddDays(20), "Harbour", "Budget"),
        Support.Texts.Dated("Dated between", Day.AddDays(10), "Harbour"),
        Support.Texts.Dated("Other lists", Day, "Council", "Budget"),

        // The clock of a history begins at 08:00.
        Support.Texts.Dated("Held back", new DateTimeOffset(2026, 3, 1, 8, 20, 0, TimeSpan.Zero), "Harbour", "Budget"),
        Support.Texts.Dated("Held back for long", new DateTimeOffset(2030, 3, 1, 8, 20, 0, TimeSpan.Zero), "Council"),
        "",
        "Dredging To Begin\n\nThe council of Harwick voted to dredge the harbor. Dredging begins in May, and the dredge is on its way.\n",
        "Dredging Ends\n\nBy Ida Quist\n\nThe dredge left the harbor on Monday, and the council of Harwick thanked its crew.\n",
        "A Talk With The Mayor\n\n“We counted the swans,” said Augusta Pell. “All of them are there,” Pell said in Harwick.\n",
        "---\nimage: one.png\n---\nA Picture\n\nThe council of Harwick met on Monday.\n",
        "---\nimage: two.png\ntags: [Harbour]\n---\nAnother Picture\n\nThe council of Harwick met on Monday.\n",
        "<html><body><h1>Two Pictures</h1><p>The council of Harwick met on Monday.</p><img src=\"one.png\"><p>It met again.</p>"
            + $"<img src=\"data:image/png;base64,{Convert.ToBase64String(Support.TestPictures.Png())}\"><p>It is done.</p></body></html>",
    ];

    private static readonly byte[]?[] Pictures = [Support.TestPictures.Png(), Support.TestPictures.Png(grey: 30), "no picture"u8
        .ToArray(), null, Support.TestPictures.Png(grey: 90)];

    private static readonly (string Name, string Value)?[] Declarations =
        [null, ("tags", "Budget"), ("tags", "Harbour%2C%20Council"), ("published", "2026-02-05"), ("speakers", "Augusta%20Pell"), ("author", "Augusta%20Pell%2C%20Ida%20Quist"), ("url", "https://harbour.example/story")];

    private static readonly (string Name, string? Text)[] Configurations =
    [
        ("topics.yaml", "topics:\n  - slug: dredging\n    label: Dredging\n    terms: { dredge: 5, dredging: 5 }\n"),
        ("topics.yaml", "topics:\n  - slug: waterways\n    label: Waterways\n    terms: { dredge: 5, dredging: 5 }\n"),
        ("topics.yaml", "topics:\n  - slug: dredging\n    label: [\n"),
        ("topics.yaml", "topics: []\n"),
        ("topics.yaml", null),
        ("people.yaml", "people:\n  - name: Augusta Thorn\n    was: [Augusta Pell]\n"),
        ("people.yaml", "people: []\n"),
        ("people.yaml", null),
    ];

    public void Upload(string blob, int choice) => Send("PUT", $"articles/{blob}", Encoding.UTF8.GetBytes(Texts[choice % Texts.Length]), ("x-ms-blob-type", "BlockBlob"));

    /// <summary>Uploads or deletes a picture.</summary>
    public void Picture(string name, int choice)
    {
        if (Pictures[choice % Pictures.Length] is { } bytes)
            Send("PUT", $"articles/{name}", bytes, ("x-ms-blob-type", "BlockBlob"));
        else
            Delete(name);
    }

    public void Delete(string blob) => Send("DELETE", $"articles/{blob}", []);

    public void Declare(string blob, int choice)
    {
        if (Declarations[choice % Declarations.Length] is { } declared)
            Send("PUT", $"articles/{blob}?comp=metadata", [], ($"x-ms-meta-{declared.Name}", declared.Value));
        else
            Send("PUT", $"articles/{blob}?comp=metadata", []);
    }

    public void Configure(int choice) => Configure(Configurations[choice % Configurations.Length].Name, Configurations[choice % Configurations.Length].Text);

    /// <summary>Deletes the container of the files; a second call restores it.</summary>
    public void LoseOrRestore(string container = FeedStorage.ArticlesContainer)
    {
        if (!storage.Blobs.Restore(container))
            storage.Blobs.Lose(container);
    }

    /// <summary>Restores the containers of files and pictures if they were deleted.</summary>
    public void Restore()
    {
        storage.Blobs.Restore(FeedStorage.ArticlesContainer);
        storage.Blobs.Restore(FeedStorage.PicturesContainer);
    }

    /// <summary>Uploads or deletes a configuration file.</summary>
    public void Configure(string name, string? text)
    {
        if (text is null)
            Send("DELETE", $"config/{name}", []);
        else
            Send("PUT", $"config/{name}", Encoding.UTF8.GetBytes(text), ("x-ms-blob-type", "BlockBlob"));
    }

    private void Send(string method, string path, byte[] body, params (string Name, string Value)[] headers) => storage.Answer(new MemoryRequest(
        method, new Uri($"http://127.0.0.1:1/memory/{path}"), headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase), body));
}
