using System.Text.Json;

namespace ResidentPortal.People.SigningIn;

/// <summary>What a browser answered when it was asked for a passkey: anything at all may come in its place.</summary>
internal static class PasskeyAnswer
{
    /// <param name="perform">Identity's own reading of it, which throws for what no browser sends, and where nothing was asked.</param>
    /// <returns>Null when it is no answer.</returns>
    public static async Task<T?> ReadAsync<T>(string credential, Func<string, Task<T>> perform) where T : class
    {
        if (credential.Length == 0)
            return null;
        try
        {
            return await perform(credential);
        }
        catch (Exception strange) when (strange is InvalidOperationException or ArgumentException or FormatException or JsonException)
        {
            return null;
        }
    }
}
