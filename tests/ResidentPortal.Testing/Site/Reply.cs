using System.Net;
using System.Text.RegularExpressions;

namespace ResidentPortal.Testing.Site;

/// <summary>What the site answered.</summary>
/// <param name="Location">Where it sends the browser: path and query, or a whole address elsewhere; null when nowhere.</param>
/// <param name="Headers">By name without regard to case; several of one name have a line each.</param>
public sealed partial record Reply(HttpStatusCode Status, string? Location, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>Whether a post was answered with a 303 that led here: reloading and going back send nothing again.</summary>
    public bool SeeOther { get; init; }

    public static async Task<Reply> OfAsync(HttpResponseMessage response, CancellationToken cancellationToken) => new(
        response.StatusCode,
        response.Headers.Location is { } location
            ? location.IsAbsoluteUri && location.Host == response.RequestMessage?.RequestUri?.Host
            ? location.PathAndQuery
            : location.ToString()
            : null,
        response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join('\n', header.Value), StringComparer.OrdinalIgnoreCase),
        await response.Content.ReadAsStringAsync(cancellationToken));

    /// <summary>The hidden fields of the first form that has a token, the token among them.</summary>
    internal IReadOnlyDictionary<string, string> HiddenFields()
    {
        var fields = new Dictionary<string, string>();
        var form = Body.IndexOf("__RequestVerificationToken", StringComparison.Ordinal) is var token and >= 0
            ? Body[Body.LastIndexOf("<form", token, StringComparison.Ordinal)..]
            : "";
        if (form.IndexOf("</form", StringComparison.Ordinal) is var end and >= 0)
            form = form[..end];
        foreach (var input in HiddenInput().Matches(form).Select(match => match.Value))
            fields[Attribute(input, "name")] = Attribute(input, "value");
        return fields;
    }

    /// <summary>The reference on the page that says "received", or null on any other.</summary>
    public string? Reference => ReferenceShown().Match(Body) is { Success: true } found ? found.Groups[1].Value : null;

    private static string Attribute(string tag, string name) =>
        WebUtility.HtmlDecode(Regex.Match(tag, $"\\s{name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex HiddenInput();

    [GeneratedRegex("<strong>([A-Z]-[0-9A-Z]{4}-[0-9A-Z]{4})</strong>")]
    private static partial Regex ReferenceShown();
}
