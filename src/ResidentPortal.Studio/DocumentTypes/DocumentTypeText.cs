using ResidentPortal.Authoring.DocumentTypes;
using ResidentPortal.Content.Model;
using ResidentPortal.Studio.Preview;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.DocumentTypes;

/// <summary>Document types and their fields in the words of people.</summary>
internal static class DocumentTypeText
{
    public static string Kind(PropertyKind kind) => kind switch
    {
        PropertyKind.Text => "Short text",
        PropertyKind.LongText => "Long text",
        PropertyKind.RichText => "Rich text",
        PropertyKind.YesNo => "Yes or no",
        PropertyKind.Number => "Number",
        PropertyKind.Date => "Date",
        PropertyKind.Media => "Picture or file",
        PropertyKind.Link => "Link",
        PropertyKind.Blocks => "Blocks",
        PropertyKind.Choice => "Choice",
        PropertyKind.Unknown => "An editor that the studio does not know",
    };

    /// <summary>The settings of a field's data type; empty where there are none to speak of.</summary>
    public static string Settings(PropertyDefinition field, DocumentTypeSet types) => string.Join(". ", new[]
    {
        field.Options.Count > 0 ? $"One of: {string.Join(", ", field.Options)}" : "",
        field.BlockTypes.Count > 0
            ? $"Blocks: {string.Join(", ", field.BlockTypes.Select(types.Find).OfType<DocumentType>().Select(type => type.Name))}"
            : "",
        field.Most is { } most && field.Kind != PropertyKind.Choice ? $"At most {most}" : "",
    }.Where(part => part.Length > 0));

    /// <summary>Where pages of a type can be made, or where blocks of it stand.</summary>
    public static string Places(DocumentType type, DocumentTypeSet types)
    {
        if (type.IsElement)
            return string.Join(", ", types.All.Where(one => one.Properties.Any(field => field.BlockTypes.Contains(type.Key)))
                .Select(one => $"In {one.Name}")) is { Length: > 0 } blocks ? blocks : "Nowhere";
        var above =
            string.Join(", ", types.All.Where(one => one.AllowedChildren.Contains(type.Alias, StringComparer.OrdinalIgnoreCase))
                .Select(one => one.Name));
        return (type.AllowAtRoot, above.Length > 0) switch
        {
            (true, true) => $"At the top. Below {above}",
            (true, false) => "At the top",
            (false, true) => $"Below {above}",
            (false, false) => "Nowhere",
        };
    }

    /// <summary>What becomes of a field that is added to this type.</summary>
    public static string Shows(DocumentType type, IResidentPages residents) => residents.ShowAddedFields(type)
        ? "Residents see an added field after the text of the page, under its label."
        : type.IsElement
            ? "Blocks are drawn by the site’s own design: residents do not see a field that is added to one."
            : "These pages are drawn by a design of their own: residents do not see an added field there. The search finds its words.";

    public static string Pages(int count) => count == 1 ? "1 page" : $"{count} pages";

    /// <summary>Null when nothing is wrong with what was typed.</summary>
    public static FieldMistake? Mistake(TypeOutcome outcome, string nameField, string textField) => outcome switch
    {
        TypeOutcome.NameMissing =>
            new(nameField, nameField == TypeForm.NameField ? "Enter a name for the type and for each of its groups" : "Enter a label"),
        TypeOutcome.NameTooLong => new(nameField, "Names and labels must be 100 characters or fewer"),
        TypeOutcome.TextTooLong => new(textField, "The text must be 1,000 characters or fewer"),
        TypeOutcome.NotAnAlias =>
            new(FieldForm.AliasField, "Enter a short name of letters and digits that begins with a small letter, like openingTimes"),
        TypeOutcome.AliasTaken => new(FieldForm.AliasField, "The type has a field of this short name. Enter another"),
        TypeOutcome.AliasKnown => new(FieldForm.AliasField, "The site’s own pages read a field of this short name. Enter another"),
        TypeOutcome.NoDataType => new(FieldForm.DataTypeField, "Choose what the field holds"),
        TypeOutcome.Done or TypeOutcome.Conflict or TypeOutcome.NotFound or TypeOutcome.NotSure or TypeOutcome.FieldNeeded => null,
    };
}
