using System.Globalization;
using ResidentPortal.Authoring.Editing;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Editing.Fields;

/// <summary>A property between its stored value and the fields of the form: one case for each kind.</summary>
internal static class PropertyFields
{
    /// <summary>Writes a stored value into the form.</summary>
    /// <param name="name">Name of the field; fields within it begin with it and a dot.</param>
    public static void Show(PropertyDefinition property, string name, string stored, FormValues form, EditorContext around)
    {
        switch (property.Kind)
        {
            case PropertyKind.Text or PropertyKind.LongText or PropertyKind.Number or PropertyKind.Choice:
                form.Set(name, ChoiceOf(property, stored));
                break;
            case PropertyKind.RichText:
                form.Set(name, EditableText.Show(stored, around.PathOf));
                break;
            case PropertyKind.YesNo:
                form.Set(name, stored is "1" or "true" or "True" ? ["1"] : []);
                break;
            case PropertyKind.Date:
                form.Set(name, DateText.Shown(stored));
                break;
            case PropertyKind.Media:
                form.Set(name, [.. MediaPick.Read(stored).Select(key => key.ToString())]);
                break;
            case PropertyKind.Link:
                LinkFields.Show(name, stored, form, around);
                break;
            case PropertyKind.Blocks:
                BlockFields.Show(name, stored, form, around);
                break;
            case PropertyKind.Unknown:
                break;
        }
    }

    /// <summary>Reads the form back. What cannot be read is told, and keeps its stored value.</summary>
    public static string Take(PropertyDefinition property, string name, string stored, FormValues form, EditorContext around,
        List<FieldMistake> errors)
    {
        switch (property.Kind)
        {
            case PropertyKind.Text or PropertyKind.Choice:
                return Chosen(property, stored, form.One(name).Trim());
            case PropertyKind.LongText:
                return form.One(name).ReplaceLineEndings("\n").Trim();
            case PropertyKind.Number:
                return Number(property, name, stored, form.One(name), errors);
            case PropertyKind.RichText:
                return EditableText.Store(form.One(name), stored, around.PageAt);
            case PropertyKind.YesNo:
                return form.All(name).Contains("1") ? "1" : stored.Length > 0 ? "0" : "";
            case PropertyKind.Date:
                if (DateText.Stored(form.One(name)) is { } date)
                    return date == "" || SameDay(date, stored) is null ? date : stored;
                errors.Add(new(name, $"{property.Name} must be a date, like 17/5/2026"));
                return stored;
            case PropertyKind.Media:
                return MediaPick.Write(
                    [.. form.All(name).Where(value => value.Length > 0)
                        .Select(value => Guid.TryParse(value, out var key) ? around.Media.FirstOrDefault(item => item.Key == key) : null)
                        .OfType<PickableMedia>().Select(item => (item.Key, item.MediaType))],
                    stored);
            case PropertyKind.Link:
                return LinkFields.Take(property, name, stored, form, around, errors);
            case PropertyKind.Blocks:
                return BlockFields.Take(name, stored, form, around, errors);
            case PropertyKind.Unknown:
                return stored;
        }

        throw new InvalidOperationException($"There is no field for {property.Kind}.");
    }

    private static string ChoiceOf(PropertyDefinition property, string stored) => property.Kind == PropertyKind.Choice
        ? ChoiceValue.Read(stored)
        : stored;

    private static string Chosen(PropertyDefinition property, string stored, string typed) =>
        ChoiceOf(property, stored) == typed ? stored
        : property.Kind == PropertyKind.Choice && property.Editor == "Umbraco.DropDown.Flexible" && typed.Length > 0
        ? System.Text.Json.JsonSerializer.Serialize(new[] { typed })
        : typed;

    private static string Number(PropertyDefinition property, string name, string stored, string typed, List<FieldMistake> errors)
    {
        var text = typed.Trim().Replace(",", "", StringComparison.Ordinal);
        var whole = property.Editor == "Umbraco.Integer";
        if (text.Length == 0)
            return "";
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var number) && (!whole || decimal.IsInteger(number)))
            return text;
        errors.Add(new(name, $"{property.Name} must be a {(whole ? "whole number, like 42" : "number, like 42 or 3.5")}"));
        return stored;
    }

    // The same day written in another way is no change.
    private static string? SameDay(string date, string stored) =>
        DateTime.TryParse(stored, CultureInfo.InvariantCulture, DateTimeStyles.None, out var before)
        && DateTime.Parse(date, CultureInfo.InvariantCulture) == before ? stored : null;
}
