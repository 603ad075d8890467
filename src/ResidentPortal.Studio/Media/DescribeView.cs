using ResidentPortal.Authoring.Media;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Media;

/// <summary>Pictures that nobody has described yet, one below the other.</summary>
public sealed record DescribeView
{
    public const string ItemField = "item";

    public IReadOnlyList<UndescribedPicture> Pictures { get; init; } = [];

    /// <summary>How many were saved a moment ago although others were not.</summary>
    public int Saved { get; init; }

    /// <summary>Parts of a drawing that could do harm were taken out.</summary>
    public bool IsMadeSafe { get; init; }

    public IReadOnlyList<FieldMistake> Errors { get; init; } = [];
}

/// <param name="Form">Its words as they were typed.</param>
public sealed record UndescribedPicture(ListedMedia Item, MediaForm Form)
{
    public string AltField => FieldOf(MediaForm.AltField, Item.Key);
    public string DecorativeField => FieldOf(MediaForm.DecorativeField, Item.Key);
    public string MarkField => FieldOf(MediaForm.MarkField, Item.Key);

    public static string FieldOf(string field, Guid item) => $"{field}-{item}";
}
