using GraphQL.Language;

namespace Federation.Subgraphs;

/// <summary>The text of a directive's <c>fields</c> argument.</summary>
internal static class FieldSetText
{
    /// <summary>Null where it is not a string. A federation 1 schema may also give a list of strings or a bare name, as it did in practice.</summary>
    public static string? Of(DirectiveNode directive, bool isFederation1) => directive.GetArgument("fields") switch
    {
        StringValueNode text => text.Value,
        EnumValueNode name when isFederation1 => name.Value,
        ListValueNode list when isFederation1 && list.Items.All(item => item is StringValueNode or EnumValueNode)
            => string.Join(' ', list.Items.Select(item => item is StringValueNode text ? text.Value : ((EnumValueNode)item).Value)),
        _ => null,
    };
}
