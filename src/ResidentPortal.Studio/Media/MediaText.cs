using ResidentPortal.Authoring.Media;


namespace ResidentPortal.Studio.Media;

/// <summary>What became of a file or of the words for it, and what to do.</summary>
internal static class MediaText
{
    public const string Published = "Published pages show this. Ask an editor to change it";

    /// <param name="file">Its name, as the browser gave it or as the library has it.</param>
    public static string Say(MediaOutcome outcome, string file) => outcome switch
    {
        MediaOutcome.Done => "",
        MediaOutcome.Conflict =>
            "Somebody else has changed this. Read what it says now, then save again to put your words in place of theirs",
        MediaOutcome.NotFound => $"{file} is not in the library any more. Go back to the list",
        MediaOutcome.NoSuchFolder => "The folder is not there any more. Choose another",
        MediaOutcome.NotAllowed =>
            $"{file} must be a JPEG, PNG, GIF, WebP, AVIF, SVG or PDF file. Save it as one of these and choose it again",
        MediaOutcome.TooLarge => $"{file} must be smaller than 10 MB. Make it smaller and choose it again",
        MediaOutcome.TooManyPixels =>
            $"{file} has more than 40 million pixels. Make it smaller, such as 2,000 pixels wide, and choose it again",
        MediaOutcome.Unreadable =>
            $"{file} is damaged, or says where it was taken in a way that we cannot remove. Save it again as JPEG or PNG and choose that",
        MediaOutcome.OtherKind => "A picture can only take the place of a picture, and a document that of a document. Choose another file",
        MediaOutcome.IsUsed => "Pages show this. Take it off them first, or tick the box",
        MediaOutcome.NameMissing => "Enter a name",
        MediaOutcome.NameTaken => $"There is a folder called {file} here already. Enter another name",
        MediaOutcome.NotEmpty => $"{file} has files or folders in it. Move them out of it first",
        MediaOutcome.TooLong =>
            $"The name must be {MediaEditing.LongestName} characters or fewer, and the description {MediaEditing.LongestAltText}",
    };

    /// <summary>What is wrong with a description; null when nothing is. Of a picture one of the two must be said.</summary>
    /// <param name="picture">Its name; null for a document, which needs no words.</param>
    public static string? Description(string altText, bool isDecorative, string? picture) =>
        altText.Length > MediaEditing.LongestAltText ? $"The description must be {MediaEditing.LongestAltText} characters or fewer"
        : altText.Length > 0 && isDecorative ? "Describe the picture, or say that it is decorative: not both"
        : picture is not null && altText.Length == 0 && !isDecorative
        ? $"Describe {(picture.Length > 0 ? picture : "the picture")}, or say that it is decorative"
        : null;

    public static string Public(bool isPublic) => isPublic
        ? "On the site: anybody who has its address can see it."
        : "Not public: no published page uses it. Only people who work in the studio can see it, or who have a preview link of a page "
            + "that uses it.";

    public static string Size(int bytes) => bytes >= 1024 * 1024 ? $"{bytes / (1024.0 * 1024):0.0} MB" : $"{Math.Max(1, bytes / 1024)} KB";
}
