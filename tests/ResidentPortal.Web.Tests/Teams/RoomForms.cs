using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ResidentPortal.Testing.Site;
using ResidentPortal.Web.Tests.Studio;

namespace ResidentPortal.Web.Tests.Teams;

/// <summary>Forms with all that stands in them, as a browser would send them.</summary>
internal static class RoomForms
{
    /// <summary>Sends the form of a page as a browser would, with some fields changed.</summary>
    public static async Task<Reply> FillAsync(HttpClient client, string page, params (string Field, string Value)[] changes)
    {
        var opened = await client.OpenAsync(page);
        return await client.SendFormAsync(page, With(Fields(opened.Page(), page), changes));
    }

    public static List<KeyValuePair<string, string>> With(
        IEnumerable<KeyValuePair<string, string>> fields, params (string Field, string Value)[] changes) =>
    [
        .. fields.Where(field => changes.All(change => change.Field != field.Key)),
        .. changes.Select(change => KeyValuePair.Create(change.Field, change.Value)),
    ];

    public static List<KeyValuePair<string, string>> Fields(IDocument page, string action) =>
    [
        .. page.Forms.First(form => form.Method == "post" && form.GetAttribute("action") == action).Elements.SelectMany(Value),
    ];

    private static IEnumerable<KeyValuePair<string, string>> Value(IElement control) => control switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
        IHtmlInputElement input => [KeyValuePair.Create(input.Name!, input.Value)],
        IHtmlTextAreaElement area => [KeyValuePair.Create(area.Name!, area.Value)],
        _ => [],
    };
}
