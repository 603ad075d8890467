namespace ResidentPortal.Content.Published;

/// <summary>A word of the glossary: a block of the element type "glossaryTerm".</summary>
/// <param name="Anchor">Where it stands on the page of the glossary.</param>
/// <param name="InFull">What an abbreviation stands for; empty for a word that is none.</param>
/// <param name="MeaningHtml">Safe to write out as it is.</param>
/// <param name="Forms">How it is written where other pages link it; empty when they do not.</param>
public sealed record GlossaryTerm(string Anchor, string Name, string InFull, string Group, string MeaningHtml, IReadOnlyList<string> Forms)
{
    public const string PageType = "glossary";
    public const string ElementType = "glossaryTerm";

    /// <summary>"ASB: anti-social behaviour".</summary>
    public string Title => InFull.Length > 0 ? $"{Name}: {InFull}" : Name;

    /// <summary>The terms of a glossary in the editor's order.</summary>
    public static IReadOnlyList<GlossaryTerm> On(PublishedPage page) =>
        [.. page.Blocks("terms").Where(block => block.DocumentType == ElementType).Select(Read)];

    private static GlossaryTerm Read(PublishedBlock block)
    {
        var written = block.Text("writtenAs").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new(
            block.Text("anchor"),
            block.Text("term"),
            block.Text("inFull"),
            block.Text("group"),
            block.Html("meaning"),
            block.Flag("doNotLink") ? [] : written is [] ? [block.Text("term")] : written);
    }
}
