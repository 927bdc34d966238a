namespace Federation;

/// <summary>The directives of the tenancy specification (<see cref="Links.KnownSpecs.Tenancy"/>), without the at sign.</summary>
public static class TenancyDirectives
{
    /// <summary>
    /// <c>directive @tenantOwned(field: String! = "tenantId") on OBJECT</c>: each object of the type belongs to one tenant, whose id the
    /// field holds as it is stored with the object. A gateway gives it to nobody else.
    /// </summary>
    public const string TenantOwned = "tenantOwned";

    /// <summary><c>directive @audited on FIELD_DEFINITION</c>: who read the field is kept.</summary>
    public const string Audited = "audited";

    /// <summary>The tag of fields that hold personal data, <c>@tag(name: "pii")</c>: nothing of theirs is in an error's text or in a log.</summary>
    public const string PersonalTag = "pii";

    /// <summary>The argument of <see cref="TenantOwned"/>.</summary>
    public const string FieldArgument = "field";

    /// <summary>The field that holds the tenant where <see cref="TenantOwned"/> names none.</summary>
    public const string DefaultField = "tenantId";
}
