using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Web.Studio.Media;

/// <summary>What is said of the files beside the files.</summary>
public sealed record UploadForm(string AltText, bool IsDecorative)
{
    public const string FilesField = "files";
    public const string AltField = "alt";
    public const string DecorativeField = "decorative";

    public static UploadForm Empty { get; } = new("", false);

    public static UploadForm Of(FieldValues fields) => new(fields.First(AltField), fields.First(DecorativeField) == "1");

    public IReadOnlyList<FieldMistake> Check(int files)
    {
        var errors = new List<FieldMistake>();
        if (files == 0)
            errors.Add(new(FilesField, "Choose a picture or a document"));
        if (MediaWords.Description(AltText, IsDecorative) is { } wrong)
            errors.Add(new(AltField, wrong));
        else if (files > 1 && AltText.Length > 0)
            errors.Add(new(AltField, "Choose one picture when you describe it here, or leave this empty and describe each one after the upload"));
        return errors;
    }
}
