using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.USync;

internal static class USyncMedia
{
    public static MediaItem Read(USyncFile file) =>
        new(file.Key, file.Parent, file.Text("ContentType"), file.NodeName(), file.Properties())
        { InBin = USyncFile.IsTrue(file.Text("Trashed")) };
}
