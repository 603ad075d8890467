using ResidentPortal.People.Accounts;
using ResidentPortal.Studio.Access;
using ResidentPortal.Studio.Access.Account;
using ResidentPortal.Studio.Access.Council;
using ResidentPortal.Studio.Access.Fresh;
using ResidentPortal.Studio.Access.People;
using ResidentPortal.Studio.Shared;


namespace ResidentPortal.Studio;

/// <summary>The addresses on which people sign in, look after their account, and are looked after.</summary>
public static class StudioAccessEndpoints
{
    public static void MapStudioAccess(this IEndpointRouteBuilder app)
    {
        var access = app.MapGroup("").AddEndpointFilter(AnswerGoneAsync);
        var open = access.MapGroup("").AllowAnonymous();
        open.MapGet(StudioPaths.SignIn, (HttpContext context, SignInPages pages) => pages.ShowAsync(context));
        open.MapPost(StudioPaths.SignIn, (HttpContext context, SignInPages pages) => pages.SignInAsync(context));
        open.MapGet(StudioPaths.Code, (HttpContext context, CodePages pages) => pages.ShowAsync(context, recovery: false));
        open.MapPost(StudioPaths.Code, (HttpContext context, CodePages pages) => pages.CheckAsync(context, recovery: false));
        open.MapGet(StudioPaths.Recovery, (HttpContext context, CodePages pages) => pages.ShowAsync(context, recovery: true));
        open.MapPost(StudioPaths.Recovery, (HttpContext context, CodePages pages) => pages.CheckAsync(context, recovery: true));
        open.MapPost(StudioPaths.PasskeySignIn, (HttpContext context, SignInPages pages) => pages.SignInWithPasskeyAsync(context));
        open.MapPost(StudioPaths.PasskeySignIn + "/options", (HttpContext context, SignInPages pages) => pages.AskForPasskeyAsync(context));
        open.MapGet(StudioPaths.CouncilSignIn, (HttpContext context, CouncilPages pages) => pages.StartAsync(context));
        open.MapGet(CouncilPages.Done, (HttpContext context, CouncilPages pages) => pages.DoneAsync(context));
        open.MapGet(CouncilPages.Failed, CouncilPages.ShowFailed);
        open.MapPost(StudioPaths.SignOut, (HttpContext context, SignInPages pages) => pages.SignOutAsync(context));
        open.MapGet(StudioPaths.Welcome, (HttpContext context, WelcomePages pages) => pages.ShowAsync(context));
        open.MapPost(StudioPaths.Welcome, (HttpContext context, WelcomePages pages) => pages.SetPasswordAsync(context));

        // A thief of a session, or whoever comes to an open computer, must not change what lets people in.
        var begin = access.MapGroup("").RequireAuthorization(StudioPolicies.Begin);
        var freshlyBegun = begin.MapGroup("").RequireFreshSignIn();
        begin.MapGet(StudioPaths.Confirm, (HttpContext context, ConfirmPages pages) => pages.ShowAsync(context));
        begin.MapPost(StudioPaths.Confirm, (HttpContext context, ConfirmPages pages) => pages.ConfirmAsync(context));
        begin.MapPost(StudioPaths.Confirm + "/options", (HttpContext context, ConfirmPages pages) => pages.AskForPasskeyAsync(context));
        begin.MapGet(StudioPaths.Authenticator, (HttpContext context, AuthenticatorPages pages) => pages.ShowAsync(context));
        freshlyBegun.MapPost(StudioPaths.Authenticator, (HttpContext context, AuthenticatorPages pages) => pages.ConfirmAsync(context));
        // Asked on the way to the page: a passkey is made before anything is posted.
        freshlyBegun.MapGet(StudioPaths.Passkeys, (HttpContext context, PasskeyPages pages) => pages.ShowAsync(context));
        freshlyBegun.MapPost(StudioPaths.Passkeys, (HttpContext context, PasskeyPages pages) => pages.AddAsync(context));
        begin.MapPost(StudioPaths.Passkeys + "/options", (HttpContext context, PasskeyPages pages) => pages.OfferAsync(context));

        var own = access.MapGroup("").RequireAuthorization(StudioPolicies.Own);
        own.MapGet(StudioPaths.Account, (HttpContext context, AccountPages pages) => pages.ShowAsync(context));
        own.MapPost(StudioPaths.Account + "/name", (HttpContext context, AccountPages pages) => pages.RenameAsync(context));
        own.MapGet(StudioPaths.Sessions, (HttpContext context, SessionPages pages) => pages.ShowAsync(context));
        own.MapPost(StudioPaths.Sessions + "/end", (HttpContext context, SessionPages pages) => pages.EndAsync(context));
        own.MapPost(StudioPaths.Sessions + "/end-all", (HttpContext context, SessionPages pages) => pages.EndAllAsync(context));
        var freshOwn = own.MapGroup("").RequireFreshSignIn();
        freshOwn.MapPost(
            StudioPaths.Account + "/password", (HttpContext context, AccountPages pages) => pages.ChangePasswordAsync(context));
        freshOwn.MapPost(
            StudioPaths.Authenticator + "/recovery-codes", (HttpContext context, AuthenticatorPages pages) => pages.NewCodesAsync(context));
        freshOwn.MapPost(
            StudioPaths.Authenticator + "/remove", (HttpContext context, AuthenticatorPages pages) => pages.RemoveAsync(context));
        freshOwn.MapPost(StudioPaths.Passkeys + "/remove", (HttpContext context, PasskeyPages pages) => pages.RemoveAsync(context));

        var asked = access.MapGroup(StudioPaths.Asked).RequireAuthorization(StudioPolicies.Agree);
        asked.MapGet("", (HttpContext context, AskedPages pages) => pages.ShowAsync(context));
        var answer = asked.MapGroup("").RequireFreshSignIn();
        answer.MapPost("{id:guid}/agree", (HttpContext context, Guid id, AskedPages pages) => pages.AgreeAsync(context, id));
        answer.MapPost("{id:guid}/refuse", (HttpContext context, Guid id, AskedPages pages) => pages.RefuseAsync(context, id));

        var people = access.MapGroup(StudioPaths.People).RequireAuthorization(StudioPolicies.Administer);
        people.MapGet("", (HttpContext context, PeoplePages pages) => pages.ShowAsync(context));
        people.MapGet("{id:guid}", (HttpContext context, Guid id, PeoplePages pages) => pages.ShowPersonAsync(context, id));
        var change = people.MapGroup("").RequireFreshSignIn();
        change.MapPost("", (HttpContext context, PeoplePages pages) => pages.InviteAsync(context));
        change.MapPost("{id:guid}/roles", (HttpContext context, Guid id, PeoplePages pages) => pages.ChangeRolesAsync(context, id));
        change.MapPost("{id:guid}/team", (HttpContext context, Guid id, PeoplePages pages) => pages.ChangeTeamAsync(context, id));
        change.MapPost("{id:guid}/name", (HttpContext context, Guid id, PeoplePages pages) => pages.RenameAsync(context, id));
        change.MapPost("{id:guid}/link", (HttpContext context, Guid id, PeoplePages pages) => pages.MakeLinkAsync(context, id));
        change.MapPost("{id:guid}/lock", (HttpContext context, Guid id, PeoplePages pages) => pages.LockAsync(context, id));
        change.MapPost("{id:guid}/unlock", (HttpContext context, Guid id, PeoplePages pages) => pages.UnlockAsync(context, id));
        change.MapPost("{id:guid}/second-factor",
            (HttpContext context, Guid id, PeoplePages pages) => pages.RemoveSecondFactorAsync(context, id));
        change.MapPost("{id:guid}/remove", (HttpContext context, Guid id, PeoplePages pages) => pages.RemoveAsync(context, id));
    }

    // Two administrators may look after the same person, and one of them deletes the account.
    private static async ValueTask<object?> AnswerGoneAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        try
        {
            return await next(call);
        }
        catch (PersonGoneException)
        {
            return Results.NotFound();
        }
    }
}
