using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Content.Published;
using ResidentPortal.Testing.Site;

namespace ResidentPortal.Web.Tests.Studio;

/// <summary>What a person does in the editor with a browser that runs no scripts.</summary>
internal static class EditorBrowsing
{
    /// <summary>Every field of the form with this button, as a browser would send it.</summary>
    public static List<KeyValuePair<string, string>> FieldsOf(string html, string button)
    {
        var form = new HtmlParser()
            .ParseDocument(html).Forms.FirstOrDefault(found => found.QuerySelector($"button[value='{button}']") is not null)
            ?? throw new InvalidOperationException($"The page has no button {button}.");
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Name: null or "" }:
                    break;
                case IHtmlInputElement input:
                    fields.Add(new(input.Name!, input.Value));
                    break;
                case IHtmlTextAreaElement { Name.Length: > 0 } text:
                    fields.Add(new(text.Name!, text.Value));
                    break;
            }
        }

        return fields;
    }

    /// <summary>Opens a page, changes some fields of its form and presses a button.</summary>
    public static async Task<Reply> PressAsync(this HttpClient client, string page, string button,
        params (string Field, string Value)[] changes) =>
        await client.PressOnAsync(await client.OpenAsync(page), page, button, changes);

    /// <summary>The same on a page that is open already.</summary>
    public static async Task<Reply> PressOnAsync(this HttpClient client, Reply opened, string page, string button,
        params (string Field, string Value)[] changes)
    {
        var fields = FieldsOf(opened.Body, button).Where(field => Array.TrueForAll(changes, change => change.Field != field.Key))
            .Concat(changes.Where(change => change.Value is not null).Select(change => KeyValuePair.Create(change.Field, change.Value)))
            .Append(new("do", button));
        var form = new HtmlParser()
            .ParseDocument(opened.Body).Forms.First(found => found.QuerySelector($"button[value='{button}']") is not null);
        return await client.SendFormAsync(form.GetAttribute("action") ?? page, fields);
    }

    /// <summary>The token of the page's forms, and one more of their hidden fields.</summary>
    public static List<KeyValuePair<string, string>> HiddenTokenAnd(this Reply page, string field)
    {
        var form = new HtmlParser().ParseDocument(page.Body).QuerySelectorAll($"form input[type=hidden][name='{field}']")
            .OfType<IHtmlInputElement>().First().Form!;
        return [.. form.Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "hidden")
            .Select(input => KeyValuePair.Create(input.Name!, input.Value))];
    }

    /// <summary>Takes over what was published, as the site does by itself each second.</summary>
    public static Task RefreshAsync(this StudioUnderTest studio) =>
        studio.Services.GetRequiredService<LiveSiteRefresh>().RefreshAsync(CancellationToken.None);

    public static ResidentPortal.Content.Published.PublishedSite Live(this StudioUnderTest studio) =>
        studio.Services.GetRequiredService<LiveSite>().Current;
}
