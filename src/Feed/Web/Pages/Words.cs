namespace Feed.Web.Pages;

/// <summary>Numbers in words that fit them.</summary>
static class Words
{
    public static string Articles(int number) => number == 1 ? "1 article" : $"{number} articles";

    public static string Quotes(int number) => number == 1 ? "1 quote" : $"{number} quotes";
}
