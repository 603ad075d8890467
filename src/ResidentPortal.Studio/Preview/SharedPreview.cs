namespace ResidentPortal.Studio.Preview;

/// <summary>A draft that is shown to somebody without an account.</summary>
/// <param name="Draft">Address of the draft itself.</param>
public sealed record SharedPreview(string Name, string Draft, PreviewWidth Width);
