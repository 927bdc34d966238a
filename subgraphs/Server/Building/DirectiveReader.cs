using System.Reflection;
using GraphQL.Language;
using Subgraphs.Server.Types;

namespace Subgraphs.Server.Building;

/// <summary>Directive attributes of a member, as applied directives in one fixed order.</summary>
internal static class DirectiveReader
{
    private static readonly string[] Order =
    [
        "key", "external", "requires", "provides", "shareable", "override", "inaccessible",
        "authenticated", "requiresScopes", "policy", "cost", "listSize", "tag", CustomDirectives.TenantOwned, CustomDirectives.Audited,
    ];

    public static SyntaxList<DirectiveNode> Read(IEnumerable<SchemaDirectiveAttribute> attributes, string? deprecation = null)
    {
        List<DirectiveNode> directives = [];
        foreach (var group in attributes.GroupBy(a => a.DirectiveName).OrderBy(group => Array.IndexOf(Order, group.Key)))
        {
            if (group.Key is "requiresScopes" or "policy")
            {
                directives.Add(MergeSets(group.Key, group));
            }
            else
            {
                directives.AddRange(group.Select(a => new DirectiveNode(default, a.DirectiveName, a.GetArguments().ToSyntaxList())));
            }
        }

        if (deprecation is not null)
        {
            directives.Add(Syntax.Directive("deprecated", Syntax.Argument("reason", Syntax.String(deprecation))));
        }

        return directives.ToSyntaxList();
    }

    public static SyntaxList<DirectiveNode> Read(ICustomAttributeProvider member)
        => Read(Attributes(member), Deprecation(member));

    public static IEnumerable<SchemaDirectiveAttribute> Attributes(ICustomAttributeProvider member)
        => member.GetCustomAttributes(typeof(SchemaDirectiveAttribute), false).Cast<SchemaDirectiveAttribute>();

    public static string? Deprecation(ICustomAttributeProvider member)
        => member.GetCustomAttributes(typeof(GraphQLDeprecatedAttribute), false).OfType<GraphQLDeprecatedAttribute>().FirstOrDefault()?.Reason;

    /// <summary>Each attribute is one set of the directive's list: OR between attributes, AND inside.</summary>
    private static DirectiveNode MergeSets(string name, IEnumerable<SchemaDirectiveAttribute> attributes)
    {
        var arguments = attributes.Select(a => a.GetArguments().Single()).ToArray();
        var sets = arguments.SelectMany(argument => ((ListValueNode)argument.Value).Items);
        return Syntax.Directive(name, Syntax.Argument(arguments[0].Name, Syntax.List([.. sets])));
    }
}
