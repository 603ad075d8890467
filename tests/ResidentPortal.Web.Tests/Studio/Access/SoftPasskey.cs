using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ResidentPortal.Testing.Site;

namespace ResidentPortal.Web.Tests.Studio.Access;

/// <summary>A passkey as a phone holds one (WebAuthn level 3), and what the script of a page does with it.</summary>
internal sealed class SoftPasskey : IDisposable
{
    private const byte PresentAndVerified = 0x05;
    private const byte WithKey = 0x40;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(16);
    private byte[] user = [];
    private uint used;

    /// <summary>On the page of somebody signed in.</summary>
    public async Task<Reply> AddAsync(HttpClient browser)
    {
        var options = await AskAsync(browser, "/studio/account/passkeys", "/studio/account/passkeys/options");
        user = Base64Url.DecodeFromChars(options["user"]!["id"]!.GetValue<string>());
        var data = Data(PresentAndVerified | WithKey, [.. new byte[16], 0, (byte)id.Length, .. id, .. CoseKey()]);
        // A map of three: fmt "none", an empty attStmt, authData.
        byte[] attestation = [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), .. Bytes(data)];
        return await browser.FillInAsync("/studio/account/passkeys", null, ("name", "Phone"), ("credential", Credential(new()
        {
            ["clientDataJSON"] = Encode(ClientData("webauthn.create", options)),
            ["attestationObject"] = Encode(attestation),
        })));
    }

    public async Task<Reply> SignInAsync(HttpClient browser) =>
        await browser.FillInAsync("/studio/sign-in", "/studio/sign-in/passkey",
            ("credential", Answer(await AskAsync(browser, "/studio/sign-in", "/studio/sign-in/passkey/options"))));

    /// <summary>What it answers when it is asked who is there.</summary>
    public string Answer(JsonNode options)
    {
        var (client, data) = (ClientData("webauthn.get", options), Data(PresentAndVerified, []));
        return Credential(new()
        {
            ["clientDataJSON"] = Encode(client),
            ["authenticatorData"] = Encode(data),
            ["signature"] = Encode(key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256,
                DSASignatureFormat.Rfc3279DerSequence)),
            ["userHandle"] = Encode(user),
        });
    }

    public static async Task<JsonNode> AskAsync(HttpClient browser, string page, string options)
    {
        var token = (await browser.OpenAsync(page)).Page().QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return JsonNode.Parse((await browser.SendFormAsync(options, [KeyValuePair.Create("__RequestVerificationToken", token)])).Body)!;
    }

    public void Dispose() => key.Dispose();

    private string Credential(JsonObject response) => new JsonObject
    {
        ["id"] = Encode(id),
        ["rawId"] = Encode(id),
        ["type"] = "public-key",
        ["response"] = response,
        ["clientExtensionResults"] = new JsonObject(),
    }.ToJsonString();

    private static byte[] ClientData(string type, JsonNode options) => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["type"] = type,
        ["challenge"] = options["challenge"]!.GetValue<string>(),
        ["origin"] = "http://localhost:5080",
        ["crossOrigin"] = false,
    });

    private byte[] Data(int flags, byte[] more)
    {
        var counter = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counter, ++used);
        return [.. SHA256.HashData("localhost"u8), (byte)flags, .. counter, .. more];
    }

    // A map of five: key type EC2, algorithm ES256, curve P-256, and the two coordinates (RFC 9052).
    private byte[] CoseKey()
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, .. Bytes(point.X!), 0x22, .. Bytes(point.Y!)];
    }

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];

    private static byte[] Bytes(byte[] bytes) => [0x58, (byte)bytes.Length, .. bytes];

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
