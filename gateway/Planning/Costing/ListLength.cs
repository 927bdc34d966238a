using Federation.Supergraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Costing;

/// <summary>
/// How many elements a list is reckoned with: the largest of its slicing arguments; else the length of the one argument that is a list, as
/// each of its values asks for one element; else the assumed size; else a number for lists of which nothing is said.
/// </summary>
internal sealed class ListLength
{
    private readonly ArgumentNumber[] _slicing;
    private readonly ArgumentNumber? _list;
    private readonly long _otherwise;

    private ListLength(ArgumentNumber[] slicing, ArgumentNumber? list, long otherwise) => (_slicing, _list, _otherwise) = (slicing, list, otherwise);

    /// <summary>It is the same for every request.</summary>
    public bool IsConstant => (_list?.IsConstant ?? true) && Array.TrueForAll(_slicing, argument => argument.IsConstant);

    /// <param name="field">The field that the list is, or that leads to it.</param>
    /// <param name="given">Its arguments as written.</param>
    /// <param name="declared">What is said of its size.</param>
    /// <param name="assumed">The elements of a list of which nothing is said.</param>
    public static ListLength Of(OutputField field, SyntaxList<ArgumentNode> given, ListSize? declared, int assumed)
    {
        InputValue? list = null;
        var lists = 0;
        foreach (var argument in field.Arguments)
        {
            if (argument.Type.IsList)
            {
                list = argument;
                lists++;
            }
        }

        return new ListLength(
            [.. (declared?.SlicingArguments ?? []).Select(path => ArgumentNumber.Value(field, given, path)).OfType<ArgumentNumber>()],
            lists == 1 ? ArgumentNumber.Length(list!, given) : null,
            declared?.AssumedSize ?? assumed)
        {
            MayMeanAll = list is { Type.IsNonNull: false },
        };
    }

    /// <summary>The argument that is a list can be left out, so that an empty one may mean everything rather than nothing.</summary>
    private bool MayMeanAll { get; init; }

    public long Of(CoercedVariables variables)
    {
        long? largest = null;
        foreach (var argument in _slicing)
        {
            if (argument.Read(variables) is { } size && !(size <= largest))
            {
                largest = size;
            }
        }

        return largest
            ?? (_list?.Read(variables) is { } length && (length > 0 || !MayMeanAll) ? length : _otherwise);
    }
}
