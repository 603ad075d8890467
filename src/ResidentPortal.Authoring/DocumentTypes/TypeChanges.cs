using ResidentPortal.Authoring.USync;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Authoring.DocumentTypes;

/// <summary>A document type as it is stored.</summary>
/// <param name="Stamp">Says which state of it was read: to be given when it is changed.</param>
public sealed record StoredType(DocumentType Type, string Stamp, DocumentTypeSet All);

/// <summary>What an administrator may say of a type.</summary>
/// <param name="AllowedChildren">Aliases; one that no type has is left out.</param>
/// <param name="GroupNames">New names of its groups, by alias; a group that is not named keeps its own.</param>
public sealed record TypeDescription(string Name, string Description, bool AllowAtRoot, IReadOnlyList<string> AllowedChildren,
    IReadOnlyDictionary<string, string> GroupNames);

/// <summary>What an administrator may say of a field.</summary>
/// <param name="Group">Alias of one of the type's groups, or empty.</param>
/// <param name="NewGroup">Name of a group to make for it; empty for none.</param>
public sealed record FieldDescription(string Name, string Help, bool Mandatory, string Group, string NewGroup = "");

public enum TypeOutcome
{
    Done,

    /// <summary>Somebody changed the type since it was read. Nothing was changed.</summary>
    Conflict,

    /// <summary>There is no such type, or no such field in it.</summary>
    NotFound,

    /// <summary>Pages lie below this type, or at the top, that it would not allow there any more: ask, and say it again.</summary>
    NotSure,
    NameMissing,
    NameTooLong,
    TextTooLong,

    /// <summary>It does not begin with a small letter, or has something else in it than letters and digits, or is too long.</summary>
    NotAnAlias,

    /// <summary>The type has a field of this alias, itself or from a composition.</summary>
    AliasTaken,

    /// <summary>Pages of this program read a field of this alias: another one of that name would mean something to them.</summary>
    AliasKnown,
    NoDataType,

    /// <summary>Pages of this program read the field.</summary>
    FieldNeeded,
}

public sealed record TypeResult(TypeOutcome Outcome)
{
    /// <summary>What lies where it would not be allowed any more, when somebody has to be asked.</summary>
    public IReadOnlyList<StrandedPages> Stranded { get; init; } = [];

    public bool IsDone => Outcome == TypeOutcome.Done;
}

internal static class TypeChangeText
{
    public const int LongestName = 100;
    public const int LongestText = 1000;
    public const int LongestAlias = 40;

    /// <summary>As a file gives it back: one line without blanks at its ends.</summary>
    public static string Line(string text) =>
        string.Join(' ', USyncXml.Writable(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>As a file gives it back.</summary>
    public static string Text(string text) => USyncXml.Writable(text).Trim();

    public static bool IsAlias(string alias) =>
        alias.Length is > 0 and <= LongestAlias && char.IsAsciiLetterLower(alias[0]) && alias.All(char.IsAsciiLetterOrDigit);

    public static TypeOutcome? Wrong(string name, string text) =>
        name.Length == 0 ? TypeOutcome.NameMissing
            : name.Length > LongestName ? TypeOutcome.NameTooLong
            : text.Length > LongestText ? TypeOutcome.TextTooLong
            : null;

    /// <summary>The type with a field as it is described.</summary>
    /// <param name="field">Of an alias that the type has, or as its last.</param>
    public static DocumentType With(this DocumentType type, PropertyDefinition field, FieldDescription now)
    {
        var group = type.Groups.FirstOrDefault(one => one.Alias == now.Group)?.Alias ?? field.Group;
        var groups = type.Groups;
        if (Line(now.NewGroup) is { Length: > 0 } name)
        {
            var made = type.Groups.FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? new PropertyGroup(GroupAlias(type, name), name);
            (group, groups) = (made.Alias, [.. type.Groups.Except([made]), made]);
            if (type.Groups.Contains(made))
                groups = type.Groups;
        }

        var described = field with { Name = Line(now.Name), Help = Text(now.Help), Mandatory = now.Mandatory, Group = group };
        var isThere = type.Properties.Any(one => one.Alias == field.Alias);
        // One that goes to another group stands last there.
        var stays = isThere && field.Group == group;
        return (type with
        {
            Groups = groups,
            Properties = stays
                ? [.. type.Properties.Select(one => one.Alias == field.Alias ? described : one)]
                : [.. type.Properties.Where(one => one.Alias != field.Alias), described],
        }).Arranged();
    }

    private static string GroupAlias(DocumentType type, string name)
    {
        var letters = string.Concat(name.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit).Take(LongestAlias));
        var alias = letters.Length > 0 && char.IsAsciiLetter(letters[0]) ? letters : "group" + letters;
        return Enumerable.Range(1, type.Groups.Count + 1).Select(number => number == 1 ? alias : alias + number)
            .First(one => type.Groups.All(group => group.Alias != one));
    }
}
