namespace ResidentPortal.Studio.Shared;

/// <summary>Marks an endpoint that keeps what was posted when the session of whoever wrote it has ended.</summary>
/// <param name="KeepAsync">Gives the address at which they go on once they have signed in again.</param>
internal sealed record OnSessionEnded(Func<HttpContext, Task<string>> KeepAsync);
