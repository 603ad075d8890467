namespace ResidentPortal.Web.Site.Cache;

/// <summary>What all addresses have in common that only show something.</summary>
internal static class Reading
{
    public static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];
}
