namespace Federation;

/// <summary>The names that the federation specification gives its directives; a schema may know them under others, see <see cref="Links.LinkedFeatures"/>.</summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives">Federation directives</seealso>
public static class FederationDirectives
{
    public const string Key = "key";
    public const string Requires = "requires";
    public const string Provides = "provides";
    public const string External = "external";
    public const string Extends = "extends";
    public const string Shareable = "shareable";
    public const string Override = "override";
    public const string Inaccessible = "inaccessible";
    public const string Tag = "tag";
    public const string ComposeDirective = "composeDirective";
    public const string InterfaceObject = "interfaceObject";
    public const string Authenticated = "authenticated";
    public const string RequiresScopes = "requiresScopes";
    public const string Policy = "policy";
    public const string Context = "context";
    public const string FromContext = "fromContext";
    public const string Cost = "cost";
    public const string ListSize = "listSize";
}
