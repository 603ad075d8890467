using ResidentPortal.Authoring.DocumentTypes;
using ResidentPortal.Content.Model;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.DocumentTypes;

/// <summary>A field of a document type between what is stored and the fields of its form.</summary>
internal static class FieldForm
{
    public const string AliasField = "alias";
    public const string DataTypeField = "dataType";
    public const string LabelField = "label";
    public const string HelpField = "help";
    public const string MandatoryField = "mandatory";
    public const string GroupField = "group";
    public const string NewGroupField = "newGroup";

    public static FormValues Of(PropertyDefinition field)
    {
        var values = new FormValues();
        values.Set(LabelField, field.Name);
        values.Set(HelpField, field.Help);
        values.Set(MandatoryField, field.Mandatory ? ["1"] : []);
        values.Set(GroupField, field.Group);
        return values;
    }

    public static FormValues New(DocumentType type)
    {
        var values = new FormValues();
        values.Set(GroupField, type.Groups.Count > 0 ? type.Groups[0].Alias : "");
        return values;
    }

    public static FieldDescription Read(FormValues values) => new(
        values.One(LabelField), values.One(HelpField),
        values.All(MandatoryField).Contains("1"), values.One(GroupField), values.One(NewGroupField));

    /// <summary>Where what is stored now says something else than the form.</summary>
    public static IReadOnlyList<Difference> Differences(FormValues mine, PropertyDefinition now, DocumentType type) => Difference.Between(
        [("Label", LabelField), ("Help", HelpField), ("Must be filled in", MandatoryField), .. mine.Has(GroupField)
            ? new[] { ("Group", GroupField) }
            : []], Of(now), mine,
        (field, value) => field == MandatoryField ? "Yes"
            : field == GroupField ? type.Groups.FirstOrDefault(group => group.Alias == value)?.Name ?? value
            : value);
}
