using GraphQL.Language;
using GraphQL.TypeSystem.Validation;
using Tests.Kit.Hostile;

namespace GraphQL.TypeSystem.Tests;

/// <summary>What is made to overwhelm a server is refused with its code or answered, on a small stack and within the work that is allowed.</summary>
public sealed class HostileInputTests
{
    private static readonly Schema Schema = SchemaBuilder.BuildOrThrow(HostileDocuments.Sdl);

    public static TheoryData<string> Names => [.. HostileCorpus.All.Select(input => input.Name)];

    public static TheoryData<string> Variables => [.. HostileVariables.All.Select(input => input.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_input_is_refused_with_its_code_or_answered(string name)
    {
        var input = HostileCorpus.All.Single(input => input.Name == name);
        IReadOnlyList<string> codes = [];
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(() => codes = input.Ask()), maxStackSize: 1024 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
        if (input.Input.Code is { } code)
        {
            Assert.Contains(code, codes);
        }
        else
        {
            Assert.Empty(codes);
        }
    }

    [Theory]
    [MemberData(nameof(Variables))]
    public void Errors_of_hostile_variables_are_few_and_short(string name)
    {
        var errors = HostileCorpus.CoerceVariables(HostileVariables.All.Single(input => input.Name == name).Text).Errors;

        Assert.True(errors.Count <= VariableCoercionOptions.Default.MaxErrors + 1);
        Assert.All(errors, error => Assert.True(error.Message.Length < 2_000, "An error is nearly as long as the request."));
    }

    /// <summary>Twice the document takes about twice the work: no shape below the limits is quadratic.</summary>
    [Theory]
    [InlineData("leaf ")]
    [InlineData("self { leaf } ")]
    [InlineData("self { ...F } ")]
    [InlineData("... on Query { self { leaf } } ")]
    [InlineData("abstract { ... on A { self { leaf } } ... on B { self { x: other } } } ")]
    [InlineData("node(filter: { and: [{ a: 1 }, { a: 2 }] }) { leaf } ")]
    public void Work_grows_as_the_document_does(string selection)
    {
        var work = WorkOf(250);
        Assert.InRange(WorkOf(1_000), work, 5 * work);

        int WorkOf(int times)
        {
            var document = Utf8GraphQLParser.Parse($"{{ self {{ {string.Concat(Enumerable.Repeat(selection, times))} }} }} fragment F on Query {{ leaf self {{ leaf }} }}", ParserOptions.Trusted);
            var (low, high) = (0, 1_000_000);
            while (low < high)
            {
                var middle = low + ((high - low) / 2);
                var options = new ValidationOptions { MaxWork = middle, MaxFragmentVisits = 10_000 };
                var isSpent = DocumentValidator.Validate(Schema, document, options).Any(error => error.Code == ValidationErrorCodes.TooMuchWork);
                (low, high) = isSpent ? (middle + 1, high) : (low, middle);
            }

            return low;
        }
    }
}
