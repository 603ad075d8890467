using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ResidentPortal.Content.RichText;

/// <summary>
/// Reads HTML as a browser does, within limits that no editor reaches: the time to read nested elements grows with the square of
/// their depth. Of a text past a limit the words are left, without any marks.
/// </summary>
internal sealed partial class BoundedParser
{
    /// <summary>Characters.</summary>
    public const int Longest = 1_048_576;

    /// <summary>Elements within each other. The deepest shipped text has four, a list in a table in an accordion twelve.</summary>
    public const int Deepest = 50;

    /// <summary>Elements, and the copies that a parser makes of unclosed ones for each paragraph.</summary>
    public const int Most = 20_000;

    private IElement? _last;
    private int _count;

    /// <returns>A body. The text is read as a part of it, never as a document of its own, and no script runs.</returns>
    public static IElement Parse(string markup)
    {
        var body = new HtmlParser().ParseDocument("<!doctype html><body></body>").Body!;
        if (markup.Length > Longest || new BoundedParser().Read(markup, body) is not { } nodes)
            body.TextContent = Words(markup);
        else
            body.Append(nodes);
        return body;
    }

    private INode[]? Read(string markup, IElement context)
    {
        try
        {
            return [.. new HtmlParser(new() { OnCreated = (element, _) => Count(element) }).ParseFragment(markup, context)];
        }
        catch (PastLimitException)
        {
            return null;
        }
    }

    // The one before has found its place by now, and below it are the copies that were made since.
    private void Count(IElement created)
    {
        INode? deepest = _last;
        for (; deepest?.LastChild is { } below; deepest = below)
            _count++;
        var depth = 0;
        for (; deepest is not null; deepest = deepest.Parent)
            depth++;
        if (depth > Deepest || ++_count > Most)
            throw new PastLimitException();
        _last = created;
    }

    private static string Words(string markup) => WebUtility.HtmlDecode(Marks().Replace(markup, " ")).Trim();

    [GeneratedRegex(@"<(script|style)\b.*?(?:</\1[^<>]*>?|\z)|<[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Marks();

    private sealed class PastLimitException : Exception;
}
