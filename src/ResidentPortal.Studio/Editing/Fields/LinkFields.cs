using System.Globalization;
using ResidentPortal.Authoring.Editing;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Editing.Fields;

/// <summary>
/// Picked links as rows of two fields: where to, and the words. The field of the property holds the numbers of its rows in
/// their order.
/// </summary>
internal static class LinkFields
{
    public static string Target(string name, string row) => $"{name}.{row}.to";

    public static string Words(string name, string row) => $"{name}.{row}.words";

    public static void Show(string name, string stored, FormValues form, EditorContext around)
    {
        var links = LinkList.Read(stored);
        form.Set(name, [.. links.Select((_, number) => number.ToString(CultureInfo.InvariantCulture))]);
        foreach (var (link, number) in links.Select((link, number) => (link, number)))
        {
            var row = number.ToString(CultureInfo.InvariantCulture);
            form.Set(Target(name, row), link.Page is { } page ? around.PathOf(page) ?? KeyOf(page) : link.Url);
            form.Set(Words(name, row), link.Name);
        }
    }

    public static string Take(PropertyDefinition property, string name, string stored, FormValues form, EditorContext around,
        List<FieldMistake> errors)
    {
        var links = new List<EditedLink>();
        foreach (var row in form.All(name).Distinct())
        {
            var target = StaffMedia.ToPublic(form.One(Target(name, row)).Trim());
            var words = form.One(Words(name, row)).Trim();
            if (target.Length == 0 && words.Length == 0)
                continue;
            if (target.Length == 0)
                errors.Add(new(Target(name, row), $"Enter where “{words}” leads, or clear its words"));
            else if (Read(target, words, around) is { } link)
                links.Add(link);
            else
                errors.Add(new(Target(name, row),
                    $"{property.Name} must lead to a page, like /help/noise, or to an address that starts with https://, mailto: or tel:"));
        }

        return errors.Exists(error => error.Field.StartsWith(name + ".", StringComparison.Ordinal))
            ? stored
            : LinkList.Write(links, stored);
    }

    public static void Add(string name, FormValues form)
    {
        var rows = form.All(name);
        var next = rows.Select(row => int.TryParse(row, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty(-1).Max()
            + 1;
        form.Set(name, [.. rows, next.ToString(CultureInfo.InvariantCulture)]);
    }

    private static EditedLink? Read(string target, string words, EditorContext around)
    {
        if (target.StartsWith(KeyPrefix, StringComparison.Ordinal) && Guid.TryParse(target[KeyPrefix.Length..], out var key))
            return new(key, "", words);
        if (around.PageAt(target) is { } page)
            return new(page, "", words);
        return target is ['/', not ('/' or '\\'), ..] or "/" || IsElsewhere(target) ? new(null, target, words) : null;
    }

    private static bool IsElsewhere(string target) =>
        Uri.TryCreate(target, UriKind.Absolute, out var address) && address.Scheme is "https" or "mailto" or "tel";

    private const string KeyPrefix = "page:";

    // A page that residents cannot see has no address yet.
    private static string KeyOf(Guid page) => KeyPrefix + page;
}
