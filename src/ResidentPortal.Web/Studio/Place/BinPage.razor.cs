namespace ResidentPortal.Web.Studio.Place;

/// <summary>Named here for the generator of endpoints, which cannot see what Razor generates.</summary>
public partial class BinPage;
