using System.Globalization;
using GraphQL.Language;

namespace Subgraphs.Server.Building;

/// <summary>Makes syntax nodes without a source.</summary>
internal static class Syntax
{
    public static ArgumentNode Argument(string name, ValueNode value) => new(default, name, value);

    public static StringValueNode String(string value) => new(default, value);

    public static StringValueNode? Description(string? value) => value is null ? null : new(default, value, isBlock: value.Contains('\n'));

    public static IntValueNode Int(int value) => new(default, value.ToString(CultureInfo.InvariantCulture));

    public static BooleanValueNode Boolean(bool value) => new(default, value);

    public static ListValueNode List(params ValueNode[] items) => new(default, items.ToSyntaxList());

    public static DirectiveNode Directive(string name, params ArgumentNode[] arguments) => new(default, name, arguments.ToSyntaxList());

    public static NamedTypeNode Named(string name) => new(default, name);
}
