using ResidentPortal.Content.Model;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Editing.Fields;

/// <summary>A page as the editor's form: its fields as they were typed, and the page they make.</summary>
public sealed class PageForm
{
    public const string NameField = "name";
    public const string AddressField = "address";
    public const string HiddenField = "hidden";

    private PageForm(ContentNode page, DocumentType type, EditorContext around, FormValues values)
    {
        (Page, Type, Around, Values) = (page, type, around, values);
        Properties = [.. around.Types.PropertiesOf(type)];
    }

    /// <summary>The page that the fields began with.</summary>
    public ContentNode Page { get; }

    public DocumentType Type { get; }

    public EditorContext Around { get; }

    public FormValues Values { get; }

    public IReadOnlyList<PropertyDefinition> Properties { get; }

    /// <summary>Home keeps its address, and what has no page needs none.</summary>
    public bool HasAddress =>
        Page.DocumentType != WellKnown.HomeType && !Type.Compositions.Contains(WellKnown.WithoutPage, StringComparer.OrdinalIgnoreCase);

    public static string FieldOf(string alias) => "p." + alias;

    /// <summary>The form of a page as it is stored.</summary>
    public static PageForm Of(ContentNode page, DocumentType type, EditorContext around)
    {
        var form = new PageForm(page, type, around, new());
        form.Values.Set(NameField, page.Name.Default);
        form.Values.Set(AddressField, page.Value(WellKnown.UrlName) ?? "");
        form.Values.Set(HiddenField, page.Value(WellKnown.HiddenFromMenu) is "1" or "true" or "True" ? ["1"] : []);
        foreach (var property in form.Properties)
            PropertyFields.Show(property, FieldOf(property.Alias), page.Value(property.Alias) ?? "", form.Values, around);
        return form;
    }

    /// <summary>The form of a page as somebody filled it in.</summary>
    /// <param name="page">The version they began with.</param>
    public static PageForm Filled(ContentNode page, DocumentType type, EditorContext around, FormValues values) =>
        new(page, type, around, values);

    /// <summary>The page that the fields make, and what is wrong with them. A draft may lack anything but a name.</summary>
    public (ContentNode Page, IReadOnlyList<FieldMistake> Errors) Read()
    {
        var errors = new List<FieldMistake>();
        var name = Values.One(NameField).Trim();
        if (name.Length == 0)
            errors.Add(new(NameField, "Enter a name for the page"));
        else if (name.Length > 250)
            errors.Add(new(NameField, "The name must be 250 characters or fewer"));
        var properties = new Dictionary<string, LocalisedText>(Page.Properties, StringComparer.OrdinalIgnoreCase);
        foreach (var property in Properties)
        {
            var stored = Page.Value(property.Alias) ?? "";
            Put(properties, property.Alias, PropertyFields.Take(property, FieldOf(property.Alias), stored, Values, Around, errors));
        }

        if (HasAddress)
        {
            Put(properties, WellKnown.UrlName, Values.One(AddressField).Trim());
            Put(properties, WellKnown.HiddenFromMenu, Values.All(HiddenField)
                .Contains("1") ? "1" : Page.Value(WellKnown.HiddenFromMenu) is null ? "" : "0");
        }

        return (Page with { Name = Page.Name with { Default = name }, Properties = properties }, errors);
    }

    /// <summary>
    /// Does what a button within the form asks for: another order of blocks, a block or a link more or less, other pictures.
    /// </summary>
    /// <param name="deed">Such as "up:p.tasks:KEY", "add:p.tasks:TYPE", "link:p.links", "find:p.image".</param>
    /// <returns>The field to go on with, or null when nothing of the kind was asked for.</returns>
    public string? Do(string deed)
    {
        var parts = deed.Split(':', 3);
        if (parts.Length < 2)
            return null;
        var (what, field, which) = (parts[0], parts[1], parts.Length > 2 ? parts[2] : "");
        switch (what)
        {
            case "up":
                BlockFields.Move(field, which, -1, Values);
                return $"{field}.{which}";
            case "down":
                BlockFields.Move(field, which, 1, Values);
                return $"{field}.{which}";
            case "remove":
                BlockFields.Remove(field, which, Values);
                return field;
            case "add" when Guid.TryParse(which, out var type):
                BlockFields.Add(field, type, Values);
                return $"{field}.{Values.All(field)[^1]}";
            case "link":
                LinkFields.Add(field, Values);
                return LinkFields.Target(field, Values.All(field)[^1]);
            case MediaFields.Find:
                return MediaFields.Words(field);
            default:
                return null;
        }
    }

    // An empty text and none are the same: a save without a change leaves the page as it was.
    private void Put(Dictionary<string, LocalisedText> properties, string alias, string value)
    {
        var before = Page.Properties.TryGetValue(alias, out var text) ? text : null;
        if (value.Length == 0 && before is null)
            properties.Remove(alias);
        else
            properties[alias] = (before ?? new LocalisedText("")) with { Default = value };
    }
}
