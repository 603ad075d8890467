namespace ResidentPortal.Content.Media;

/// <summary>A picture that an editor picked.</summary>
/// <param name="Href">Its address from "/"; another one once the file is another.</param>
/// <param name="Alt">What it says to those who cannot see it; empty when it only decorates. It is not HTML: encode it.</param>
/// <param name="Width">In pixels; null where the file does not say.</param>
/// <param name="Height">As the width.</param>
public sealed record PublishedImage(string Href, string Alt, bool IsDecorative, int? Width, int? Height)
{
    /// <summary>Not a drawing: sites on which people share a page show only such pictures.</summary>
    public bool IsBitmap { get; init; }
}
