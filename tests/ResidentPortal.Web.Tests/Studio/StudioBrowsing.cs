using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ResidentPortal.Testing.Site;

namespace ResidentPortal.Web.Tests.Studio;

/// <summary>What a person does with a browser in the studio.</summary>
internal static class StudioBrowsing
{
    public static async Task<Reply> OpenAsync(this HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        return await Reply.OfAsync(response, default);
    }

    /// <summary>Opens the page, fills in its form that is posted to <paramref name="action"/>, and sends it.</summary>
    /// <param name="action">Left out: to the page's own address, whatever its query.</param>
    public static async Task<Reply> FillInAsync(this HttpClient client, string page, string? action,
        params (string Field, string Value)[] fields)
    {
        var opened = await client.OpenAsync(page);
        var wanted = action ?? page.Split('?')[0];
        var form = new HtmlParser().ParseDocument(opened.Body).Forms
            .FirstOrDefault(found => found.Method == "post" && found.GetAttribute("action") is { } to
                && (to == wanted || to.Split('?')[0] == wanted))
            ?? throw new InvalidOperationException(
                $"{page} answered {(int)opened.Status} {opened.Location} and has no form that is posted to {wanted}.");
        var hidden = form.Elements.OfType<IHtmlInputElement>()
            .Where(input => input.Type == "hidden" && fields.All(field => field.Field != input.Name))
            .Select(input => KeyValuePair.Create(input.Name!, input.Value));
        return await client.SendFormAsync(form.GetAttribute("action")!,
            [.. hidden, .. fields.Select(field => KeyValuePair.Create(field.Field, field.Value))]);
    }

    /// <summary>Posts just these fields.</summary>
    public static async Task<Reply> SendFormAsync(this HttpClient client, string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var response = await client.PostAsync(new Uri(path, UriKind.Relative), content);
        return await Reply.OfAsync(response, default);
    }
}
