using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.RichText;

namespace ResidentPortal.Authoring.Checks;

/// <summary>Every picture is there, says what it shows or that it only decorates (WCAG 1.1.1), and is no larger than it need be.</summary>
internal static class PictureRule
{
    /// <summary>In pixels: twice as wide as the widest place for a picture, for fine screens.</summary>
    public const int Widest = 2000;

    public static IEnumerable<Finding> Check(CheckedPage page) =>
        page.RichTexts.SelectMany(text => InText(page, text))
            .Concat(page.Fields.Where(field => field.Kind == PropertyKind.Media && field.Stored.Length > 0)
                .SelectMany(field => Picked(page, field)));

    private static IEnumerable<Finding> InText(CheckedPage page, CheckedField text)
    {
        foreach (var image in text.Written.QuerySelectorAll("img"))
        {
            var written = image.GetAttribute("alt")?.Trim() ?? "";
            if (RichTextImages.Find(image, page.Site.Published.Media) is not { } found)
            {
                yield return text.Error(ContentMistake.MissingPicture,
                    $"A picture{Called(written)} in {text.Where} is not in the media library. Choose it again, or take it away.", written);
                if (image.GetAttribute("alt") is null)
                    yield return text.Error(ContentMistake.MissingAltText,
                        $"A picture in {text.Where} has no alt text. Say what it shows, or mark it as decorative.");
            }
            else
            {
                foreach (var finding in Look(text, found, written))
                    yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> Picked(CheckedPage page, CheckedField field)
    {
        foreach (var key in MediaValue.ReadAll(field.Stored))
        {
            if (key is null || !page.Site.Published.Media.Has(key.Value))
                yield return field.Error(ContentMistake.MissingPicture,
                    $"The file in {field.Where} is not in the media library. Choose it again, or take it away.");
            else if (page.Site.Published.Media.Image(key.Value) is { } found)
            {
                foreach (var finding in Look(field, found, ""))
                    yield return finding;
            }
        }
    }

    /// <param name="written">What stands beside the picture; empty to have the words of the media item.</param>
    private static IEnumerable<Finding> Look(CheckedField field, PublishedImage found, string written)
    {
        var words = written.Length > 0 ? written : found.IsDecorative ? "" : found.Alt;
        var file = FileName(found.Href);
        if (!found.IsDecorative && words.Length == 0)
            yield return field.Error(ContentMistake.MissingAltText,
                $"The picture {file} in {field.Where} has no alt text. Say what it shows, or mark it as decorative.", file);
        else if (AltTextCheck.Check(words, found.Href) is { } poor)
            yield return field.Error(ContentMistake.PoorAltText, $"The alt text of a picture in {field.Where} does not help: {poor}",
                words);
        if (found is { IsBitmap: true, Width: > Widest })
            yield return field.Warning(
                $"The picture {file} in {field.Where} is {Wording.Count(found.Width.Value)} pixels wide, and slow on a phone. Make it "
                + $"{Wording.Count(Widest)} or less.", file);
    }

    private static string Called(string words) => words.Length > 0 ? $" (“{Wording.Start(words)}”)" : "";

    private static string FileName(string address) => Uri.UnescapeDataString(address.Split('?')[0].Split('/')[^1]);
}
