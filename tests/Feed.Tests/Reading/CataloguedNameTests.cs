using System.Text;

namespace Feed.Tests.Reading;

/// <summary>Names as libraries and picture desks write them.</summary>
public sealed class CataloguedNameTests
{
    [Theory]
    [InlineData("Low, Samuel (1977-", "Samuel Low")]
    [InlineData("Low, Samuel, 1977- ", "Samuel Low")]
    [InlineData("Low, Samuel (1977– )", "Samuel Low")]
    [InlineData("Low, Samuel (1907-1980)", "Samuel Low")]
    [InlineData("Samuel Low (1977-", "Samuel Low")]
    [InlineData("Marsh, Jo (FWA)", "Jo Marsh")]
    [InlineData("Marsh, Jo [FWA]", "Jo Marsh")]
    [InlineData("van Dam, Pieter (FWA)", "Pieter van Dam")]
    [InlineData("Marsh, Jo (Harwick Post)", "Jo Marsh")]
    public void The_first_name_comes_first_and_years_and_employers_are_cut(string value, string name)
    {
        Assert.Equal([name], Upload.Article($"---\ntitle: The pier\nauthor: \"{value}\"\n---\nThe pier of Harwick was repaired.").Authors);
        var page = $"<html><head><title>The pier</title><meta name=author content='{value}'></head><body><h1>The pier</h1><p class=byline>{value}</p>"
            + "<p>The pier of Harwick was repaired over the winter, and the ferry goes again.</p></body></html>";
        Assert.Equal([name], Upload.Article("pier.html", Encoding.UTF8.GetBytes(page)).Authors);
    }
}
