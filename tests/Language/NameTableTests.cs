using System.Text;

namespace GraphQL.Language.Tests;

public sealed class NameTableTests
{
    [Fact]
    public void Names_that_differ_in_one_place_only_are_kept_apart()
    {
        for (var length = 1; length <= 80; length++)
        {
            for (var place = 0; place < length; place++)
            {
                var name = string.Create(length, place, (text, at) =>
                {
                    text.Fill('n');
                    text[at] = 'x';
                });

                Assert.Equal(name, NameTable.GetOrAdd(Encoding.UTF8.GetBytes(name)));
            }
        }
    }

    [Fact]
    public void Threads_that_fill_the_same_slots_get_the_names_they_asked_for()
        => Parallel.For(0, 8, thread =>
        {
            for (var i = 0; i < 20_000; i++)
            {
                var name = $"field{(i * 7) + thread}";
                Assert.Equal(name, NameTable.GetOrAdd(Encoding.UTF8.GetBytes(name)));
            }
        });
}
