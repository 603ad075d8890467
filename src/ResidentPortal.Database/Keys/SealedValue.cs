using System.Buffers.Text;

namespace ResidentPortal.Database.Keys;

/// <summary>A sealed value as a column holds it: bytes, or the same in the letters of base 64 for addresses.</summary>
internal static class SealedValue
{
    /// <returns>Null for what nothing of the kind sealed.</returns>
    public static Guid? KeyOf(object value) => value switch
    {
        byte[] bytes => SealedBy.Key(bytes),
        string text when Base64Url.IsValid(text) => SealedBy.Key(Base64Url.DecodeFromChars(text)),
        _ => null,
    };
}
