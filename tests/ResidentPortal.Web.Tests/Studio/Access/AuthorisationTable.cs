using static ResidentPortal.Studio.Shared.StudioPolicies;

namespace ResidentPortal.Web.Tests.Studio.Access;

/// <summary>Who may what: every address of the studio with the policy that it asks for.</summary>
internal static class AuthorisationTable
{
    /// <summary>Asks for nothing.</summary>
    public const string Open = nameof(Open);

    private static readonly Dictionary<string, string> Listed = new()
    {
        ["GET /studio"] = Write,

        ["GET /studio/sign-in"] = Open,
        ["POST /studio/sign-in"] = Open,
        ["GET /studio/sign-in/code"] = Open,
        ["POST /studio/sign-in/code"] = Open,
        ["GET /studio/sign-in/recovery"] = Open,
        ["POST /studio/sign-in/recovery"] = Open,
        ["POST /studio/sign-in/passkey"] = Open,
        ["POST /studio/sign-in/passkey/options"] = Open,
        ["GET /studio/sign-in/council"] = Open,
        ["GET /studio/sign-in/council/done"] = Open,
        ["GET /studio/sign-in/council/failed"] = Open,
        ["POST /studio/sign-out"] = Open,
        ["GET /studio/welcome"] = Open,
        ["POST /studio/welcome"] = Open,

        ["GET /studio/account/authenticator"] = Begin,
        ["POST /studio/account/authenticator"] = Begin,
        ["GET /studio/account/passkeys"] = Begin,
        ["POST /studio/account/passkeys"] = Begin,
        ["POST /studio/account/passkeys/options"] = Begin,

        ["GET /studio/account/confirm"] = Begin,
        ["POST /studio/account/confirm"] = Begin,
        ["POST /studio/account/confirm/options"] = Begin,

        ["GET /studio/account"] = Own,
        ["POST /studio/account/password"] = Own,
        ["POST /studio/account/authenticator/recovery-codes"] = Own,
        ["POST /studio/account/authenticator/remove"] = Own,
        ["POST /studio/account/passkeys/remove"] = Own,
        ["GET /studio/account/sessions"] = Own,
        ["POST /studio/account/sessions/end"] = Own,
        ["POST /studio/account/sessions/end-all"] = Own,

        ["GET /studio/pages"] = Write,
        ["GET /studio/pages/new"] = Write,
        ["GET /studio/pages/{page:guid}"] = Write,
        ["POST /studio/pages/{page:guid}"] = Write,
        ["POST /studio/pages/{page:guid}/unsaved"] = Write,
        ["POST /studio/pages/{page:guid}/forget"] = Write,
        // Authors ask for a review there; the rest is refused by what they select.
        ["GET /studio/pages/{page:guid}/publish"] = Write,
        ["POST /studio/pages/{page:guid}/publish"] = Write,
        ["GET /studio/pages/{page:guid}/preview"] = Write,
        ["POST /studio/pages/{page:guid}/preview"] = Write,
        ["GET /studio/pages/{page:guid}/preview/draft"] = Write,
        ["GET /studio/pages/{page:guid}/versions"] = Write,
        ["POST /studio/pages/{page:guid}/versions"] = Write,
        ["GET /studio/pages/{page:guid}/place"] = Publish,
        ["POST /studio/pages/{page:guid}/place"] = Publish,
        ["GET /studio/bin"] = Write,
        ["POST /studio/bin/{page:guid}"] = Publish,
        ["GET /studio/alerts"] = Publish,
        ["POST /studio/alerts"] = Publish,
        ["POST /studio/alerts/{alert:guid}/end"] = Publish,

        ["GET /studio/search/pages"] = Write,
        ["GET /studio/search/figures"] = Write,
        ["GET /studio/search/media"] = Write,

        ["POST /studio/account/name"] = Own,

        ["GET /studio/people/asked"] = Agree,
        ["POST /studio/people/asked/{id:guid}/agree"] = Agree,
        ["POST /studio/people/asked/{id:guid}/refuse"] = Agree,
        ["GET /studio/people"] = Administer,
        ["POST /studio/people"] = Administer,
        ["GET /studio/people/{id:guid}"] = Administer,
        ["POST /studio/people/{id:guid}/roles"] = Administer,
        ["POST /studio/people/{id:guid}/team"] = Administer,
        ["POST /studio/people/{id:guid}/name"] = Administer,
        ["POST /studio/people/{id:guid}/link"] = Administer,
        ["POST /studio/people/{id:guid}/lock"] = Administer,
        ["POST /studio/people/{id:guid}/unlock"] = Administer,
        ["POST /studio/people/{id:guid}/second-factor"] = Administer,
        ["POST /studio/people/{id:guid}/remove"] = Administer,

        ["GET /studio/media"] = Write,
        ["GET /studio/media/add"] = Write,
        ["POST /studio/media/add"] = Write,
        ["POST /studio/media/add/one"] = Write,
        ["GET /studio/media/describe"] = Write,
        ["POST /studio/media/describe"] = Write,
        ["GET /studio/media/folders"] = Write,
        ["POST /studio/media/folders"] = Write,
        ["GET /studio/media/folders/{folder:guid}"] = Write,
        ["POST /studio/media/folders/{folder:guid}"] = Write,
        ["POST /studio/media/folders/{folder:guid}/remove"] = Write,
        ["GET /studio/media/files/{**path}"] = Write,
        ["GET /studio/media/{item:guid}"] = Write,
        ["POST /studio/media/{item:guid}"] = Write,
        ["POST /studio/media/{item:guid}/move"] = Write,
        ["POST /studio/media/{item:guid}/replace"] = Publish,
        ["POST /studio/media/{item:guid}/remove"] = Publish,
        ["POST /studio/media/{item:guid}/restore"] = Publish,

        ["GET /studio/pages/{page:guid}/export"] = Write,
        ["POST /studio/pages/{page:guid}/export"] = Write,

        ["GET /studio/words"] = Publish,
        ["GET /studio/words/text"] = Publish,
        ["POST /studio/words/text"] = Publish,
        ["GET /studio/words/forms"] = Publish,
        ["GET /studio/words/forms/{form}"] = Publish,
        ["GET /studio/words/synonyms"] = Publish,
        ["POST /studio/words/synonyms"] = Publish,
        ["GET /studio/words/promises"] = Publish,
        ["GET /studio/words/promises/{queue}"] = Publish,
        ["POST /studio/words/promises/{queue}"] = Publish,

        ["GET /studio/redirects"] = Administer,
        ["POST /studio/redirects"] = Administer,
        ["POST /studio/redirects/remove"] = Administer,

        ["GET /studio/types"] = Administer,
        ["GET /studio/types/{type:guid}"] = Administer,
        ["POST /studio/types/{type:guid}"] = Administer,
        ["POST /studio/types/{type:guid}/order"] = Administer,
        ["GET /studio/types/{type:guid}/add"] = Administer,
        ["POST /studio/types/{type:guid}/add"] = Administer,
        ["GET /studio/types/{type:guid}/fields/{field}"] = Administer,
        ["POST /studio/types/{type:guid}/fields/{field}"] = Administer,
        ["GET /studio/types/{type:guid}/fields/{field}/remove"] = Administer,
        ["POST /studio/types/{type:guid}/fields/{field}/remove"] = Administer,

        ["GET /studio/record"] = Publish,
        ["GET /studio/record/csv"] = Publish,
        ["GET /studio/record/people"] = Administer,
        ["GET /studio/record/people/csv"] = Administer,

        ["GET /studio/export"] = Administer,
        ["POST /studio/export"] = Administer,
    };

    /// <summary>Whoever may GET an address may ask its HEAD, and nobody else.</summary>
    public static readonly IReadOnlyDictionary<string, string> Rows = Listed
        .Concat(Listed.Where(row => row.Key.StartsWith("GET ", StringComparison.Ordinal))
            .Select(row => KeyValuePair.Create("HEAD " + row.Key["GET ".Length..], row.Value)))
        .ToDictionary();
}
