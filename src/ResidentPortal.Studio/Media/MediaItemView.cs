using ResidentPortal.Authoring.Media;
using ResidentPortal.Content.Model;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Media;

/// <summary>What the page of one picture or document shows.</summary>
public sealed record MediaItemView(ListedMedia Item, IReadOnlyList<MediaPlace> Uses, MediaForm Form, bool MayPublish)
{
    /// <summary>It has words of its own: a document says itself what it is about.</summary>
    public bool IsPicture => Item.File is null || Item.File.Format.IsPicture();

    /// <summary>What was done a moment ago, if anything.</summary>
    public string? Done { get; init; }

    public IReadOnlyList<ListedFolder> Folders { get; init; } = [];

    /// <summary>Somebody else saved it meanwhile.</summary>
    public bool IsConflict { get; init; }

    public IReadOnlyList<FieldMistake> Errors { get; init; } = [];

    public string? ErrorOf(string field) => Errors.For(field);
}

/// <summary>A page that shows it or leads to it.</summary>
/// <param name="Where">Names of its fields; empty when it is not known in which.</param>
/// <param name="IsPublished">Residents see it there.</param>
public sealed record MediaPlace(Guid Page, string Name, string Where, bool IsPublished);

/// <summary>Its words as they were typed.</summary>
/// <param name="Mark">Stands for the words as they were when the page was opened.</param>
public sealed record MediaForm(string Name, string AltText, bool IsDecorative, string Mark)
{
    public const string NameField = "name";
    public const string AltField = "alt";
    public const string DecorativeField = "decorative";
    public const string MarkField = "mark";

    public static MediaForm Of(ListedMedia item) => new(item.Name, item.AltText, item.IsDecorative, item.Mark);

    public static MediaForm Of(FieldValues fields) =>
        new(fields.First(NameField), fields.First(AltField), fields.First(DecorativeField) == "1", fields.First(MarkField));
}

/// <summary>Why words were not saved.</summary>
internal sealed record MediaRefusal(string Field, string Message, int Status = StatusCodes.Status422UnprocessableEntity)
{
    /// <summary>Somebody else saved meanwhile.</summary>
    public bool IsConflict => Status == StatusCodes.Status409Conflict;
}
