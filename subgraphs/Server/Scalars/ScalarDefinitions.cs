using GraphQL.Language;
using Subgraphs.Server.Building;

namespace Subgraphs.Server.Scalars;

/// <summary>The SDL of the custom scalars of this graph.</summary>
internal static class ScalarDefinitions
{
    private static readonly Dictionary<string, string> Descriptions = new(StringComparer.Ordinal)
    {
        [ScalarNames.Decimal] = "Exact base-10 number serialised as a JSON string, e.g. \"123.4500\". Never a binary float. At most 28 significant digits, no exponent.",
        [ScalarNames.Date] = "Calendar date, ISO 8601 YYYY-MM-DD.",
        [ScalarNames.DateTime] = "Instant, RFC 3339 with offset; the platform emits UTC (Z), microsecond precision.",
        [ScalarNames.Isin] = "ISO 6166: 2 letters + 9 alphanumerics + Luhn check digit.",
        [ScalarNames.Figi] = "OpenFIGI share-class or composite FIGI: 12 characters, 'G' in 3rd place, mod-10 double-add-double check digit.",
        [ScalarNames.Lei] = "ISO 17442 LEI: 18 alphanumerics + 2 check digits (ISO 7064 MOD 97-10).",
        [ScalarNames.Mic] = "ISO 10383 market identifier code, 4 characters.",
        [ScalarNames.CurrencyCode] = "ISO 4217 alphabetic currency code.",
    };

    public static ScalarTypeDefinitionNode Define(ScalarModel scalar)
    {
        SyntaxList<DirectiveNode> directives = scalar.Name == ScalarNames.Decimal
            ? [Syntax.Directive("specifiedBy", Syntax.Argument("url", Syntax.String("https://speleotrove.com/decimal/daconvs.html")))]
            : [];
        return new ScalarTypeDefinitionNode(
            default, Syntax.Description(Descriptions.GetValueOrDefault(scalar.Name)), scalar.Name, default, directives);
    }
}
