using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ResidentPortal.People.Storage;

namespace ResidentPortal.People.Browsers;

/// <summary>
/// Tells a browser with which somebody has signed in before from all others. With a new password all but the one in which it was set
/// are new ones: whoever had got hold of the old one is known no more.
/// </summary>
public sealed class KnownBrowsers(ISignInBrowser browser)
{
    private const int MarkBytes = 15;

    /// <summary>"Firefox on Windows".</summary>
    public string Name => browser.Name;

    public bool Knows(Person person) => browser.Marks.Contains(Mark(person));

    /// <summary>Where wrong passwords are counted.</summary>
    public string PasswordPlace(Person person) => Knows(person) ? Own : "network " + browser.Network;

    /// <summary>
    /// Where wrong codes are counted. Whoever is asked for one knows the password: so all new browsers are one place, or a thief of it
    /// could guess from many networks.
    /// </summary>
    public string CodePlace(Person person) => "code " + (Knows(person) ? Own : "");

    public void Remember(Person person) => browser.Remember(Mark(person));

    private string Own => $"browser {browser.Id}";

    private static string Mark(Person person) => Base64Url.EncodeToString(
        SHA256.HashData([.. person.Id.ToByteArray(), .. Encoding.ASCII.GetBytes(person.PasswordHash ?? "")]).AsSpan(0, MarkBytes));
}
