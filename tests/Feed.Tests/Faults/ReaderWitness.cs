using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Tests.Support.Memory;

namespace Feed.Tests.Faults;

/// <summary>Watches the records while a page is read, and so knows what the page may show and what it must show.</summary>
internal sealed class ReaderWitness
{
    private readonly MemoryTables tables;
    private readonly AskedList asked;
    private readonly Dictionary<string, (string Least, string Greatest)> orders = [];
    private HashSet<string> always;

    public ReaderWitness(MemoryTables tables, AskedList asked)
    {
        this.tables = tables;
        this.asked = asked;
        always = [.. Look()];
        tables.Changed += OnChanged;
    }

    public void Stop() => tables.Changed -= OnChanged;

    /// <summary>Checks the page that was read meanwhile.</summary>
    public void Check(ArticlePage page, int limit, string what)
    {
        var ids = page.Articles.Select(article => article.Id).ToList();
        Assert.True(ids.Distinct().Count() == ids.Count, $"{what} shows an article twice.");
        Assert.True(ids.All(orders.ContainsKey), $"{what} shows an article that did not belong to it at any time.");
        var cursors = page.Articles.Select(article => $"{article.Cursor}").ToList();
        Assert.True(cursors.SequenceEqual(cursors.Order(StringComparer.Ordinal)), $"{what} is not in order.");

        // An article that others may have pushed off the page may be missing.
        foreach (var id in always.Where(id => orders.Count(other => other.Key != id && string.CompareOrdinal(other.Value.Least, orders[id].Greatest) <= 0) < limit))
            Assert.True(ids.Contains(id), $"{what} misses an article that belonged to it all the time.");
    }

    private void OnChanged(string table)
    {
        if (table == FeedStorage.ArticlesTable)
            always.IntersectWith(Look());
    }

    /// <summary>The articles that belong now.</summary>
    private HashSet<string> Look()
    {
        var now = new HashSet<string>();
        foreach (var row in tables.Of(FeedStorage.ArticlesTable))
        {
            // A reader who reads no text does not notice that it cannot be decoded.
            var isUncertain = !asked.WithText && Damage.IsOfContentAlone(row);
            if ((Damage.IsDone(row) && !isUncertain) || row.Text("State") != "Published" || !asked.Belongs(ListName.Split(row.Text("Lists"))))
                continue;
            if (!isUncertain)
                now.Add(row.RowKey);
            var order = row.Text("Order")!;
            var (least, greatest) = orders.GetValueOrDefault(row.RowKey, (order, order));
            orders[row.RowKey] = (string.CompareOrdinal(order, least) < 0 ? order : least, string.CompareOrdinal(order, greatest) > 0 ? order : greatest);
        }

        return now;
    }
}
