using Subgraphs.Server.Building;
using Subgraphs.Server.Types;

namespace Subgraphs.Server.Paging;

/// <summary>The arguments that <see cref="UsePagingAttribute"/> adds to a field.</summary>
internal static class PagingArguments
{
    public const string FirstName = "first";
    public const string AfterName = "after";

    public static ArgumentModel First(ScalarModel intScalar, UsePagingAttribute paging)
        => new(FirstName, TypeRef.Of(intScalar, isNonNull: true), typeof(int))
        {
            DefaultValue = Syntax.Int(paging.DefaultPageSize),
            MaxValue = paging.MaxPageSize,
        };

    public static ArgumentModel After(ScalarModel stringScalar)
        => new(AfterName, TypeRef.Of(stringScalar, isNonNull: false), typeof(string));
}
