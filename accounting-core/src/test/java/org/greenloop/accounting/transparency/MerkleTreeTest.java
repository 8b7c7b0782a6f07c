package org.greenloop.accounting.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Hashes, roots and proofs published with the logs of Certificate Transparency:
/// github.com/transparency-dev/merkle (Apache 2.0), `rfc6962/rfc6962_test.go`,
/// `proof/verify_test.go` and, for the larger trees, `compact/range_test.go`.
class MerkleTreeTest {

  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  /// Of the first leaf, the first two, and so on.
  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  /// Number of the leaf from 1, size of the tree, path.
  private static final List<List<String>> INCLUSIONS =
      List.of(
          List.of("1", "1"),
          List.of(
              "1",
              "8",
              "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
              "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
              "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"),
          List.of(
              "6",
              "8",
              "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
              "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
              "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
          List.of("3", "3", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
          List.of(
              "2",
              "5",
              "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
              "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
              "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"));

  /// Older and newer size, path.
  private static final List<List<String>> EXTENSIONS =
      List.of(
          List.of("1", "1"),
          List.of(
              "1",
              "8",
              "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
              "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
              "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"),
          List.of(
              "6",
              "8",
              "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
              "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
              "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
          List.of(
              "2",
              "5",
              "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
              "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"),
          List.of(
              "6",
              "7",
              "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
              "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
              "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));

  private static final MerkleHash SOME =
      hash("abacaba000000000000000000000000000000000000000000060061e00123456");

  @Test
  void leaves_and_nodes_are_hashed_as_published() {
    assertThat(MerkleHash.EMPTY)
        .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(MerkleHash.ofLeaf(new byte[0]))
        .hasToString("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    assertThat(MerkleHash.ofLeaf("L123456".getBytes(StandardCharsets.UTF_8)))
        .hasToString("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
  }

  @Test
  void roots_are_those_published() {
    GrowingTree log = new GrowingTree();
    assertThat(log.tree(0).root()).isEqualTo(MerkleHash.EMPTY);
    for (String leaf : LEAVES) {
      log.add(HexFormat.of().parseHex(leaf));
      assertThat(log.tree(log.size()).root())
          .hasToString(ROOTS.get(Math.toIntExact(log.size()) - 1));
    }
    for (int size = 1; size <= LEAVES.size(); size++) {
      assertThat(log.tree(size).root()).as("as it was").hasToString(ROOTS.get(size - 1));
    }
  }

  /// Entry i is the two bytes of i, the lower first.
  @ParameterizedTest
  @CsvSource({
    "10, VjWMPSYNtCuCNlF/RLnQy6HcwSk6CIipfxm+hettA+4=",
    "15, j4SulYmocFuxdeyp12xXCIgK6PekBcxzAIj4zbQzNEI=",
    "16, c+4Uc6BCMOZf/v3NZK1kqTUJe+bBoFtOhP+P3SayKRE=",
    "100, dUh9hYH88p0CMoHkdr1wC2szbhcLAXOejWpINIooKUY=",
    "255, SmdsuKUqiod3RX2jyF2M6JnbdE4QuTwwipfAowI4/i0=",
    "256, qFI0t/tZ1MdOYgyPpPzHFiZVw86koScXy9q3FU5casA=",
    "1000, RXrgb8xHd55Y48FbfotJwCbV82Kx22LZfEbmBGAvwlQ=",
    "4095, cWRFdQhPcjn9WyBXE/r1f04ejxIm5lvg40DEpRBVS0w=",
    "4096, 6uU/phfHg1n/GksYT6TO9aN8EauMCCJRl3dIK0HDs2M=",
    "10000, VZcav65F9haHVRk3wre2axFoBXRNeUh/1d9d5FQfxIg="
  })
  void roots_of_larger_trees_are_those_published(int size, String root) {
    assertThat(numbers(size).tree(size).root().base64()).isEqualTo(root);
  }

  private static GrowingTree numbers(int size) {
    GrowingTree log = new GrowingTree();
    for (int i = 0; i < size; i++) {
      log.add(new byte[] {(byte) i, (byte) (i >> 8)});
    }
    return log;
  }

  @Test
  void a_log_keeps_less_than_two_hashes_for_an_entry() {
    assertThat(numbers(1000).kept()).isLessThan(2000);
  }

  @Test
  void proofs_are_those_published() {
    GrowingTree log = published();
    for (List<String> proof : INCLUSIONS) {
      long index = Long.parseLong(proof.getFirst()) - 1;
      assertThat(log.tree(Long.parseLong(proof.get(1))).inclusion(index))
          .as(proof.getFirst() + " of " + proof.get(1))
          .isEqualTo(path(proof));
    }
    for (List<String> proof : EXTENSIONS) {
      assertThat(
              log.tree(Long.parseLong(proof.get(1))).consistency(Long.parseLong(proof.getFirst())))
          .as(proof.getFirst() + " to " + proof.get(1))
          .isEqualTo(path(proof));
    }
  }

  private static GrowingTree published() {
    GrowingTree log = new GrowingTree();
    LEAVES.forEach(leaf -> log.add(HexFormat.of().parseHex(leaf)));
    return log;
  }

  /// The corruptions that the published tests try.
  @Test
  void an_inclusion_proof_holds_for_its_entry_and_for_nothing_else() {
    for (List<String> proof : INCLUSIONS) {
      long index = Long.parseLong(proof.getFirst()) - 1;
      long size = Long.parseLong(proof.get(1));
      MerkleHash leaf = MerkleHash.ofLeaf(HexFormat.of().parseHex(LEAVES.get((int) index)));
      MerkleHash root = root(size);
      List<MerkleHash> path = path(proof);
      assertThat(MerkleProof.includes(leaf, index, size, path, root)).isTrue();

      for (long other : new long[] {index - 1, index + 1, index ^ 2}) {
        assertThat(MerkleProof.includes(leaf, other, size, path, root)).as(other + "").isFalse();
      }
      for (long other : new long[] {size * 2, size / 2}) {
        assertThat(MerkleProof.includes(leaf, index, other, path, root)).as(other + "").isFalse();
      }
      assertThat(MerkleProof.includes(SOME, index, size, path, root)).isFalse();
      assertThat(MerkleProof.includes(leaf, index, size, path, MerkleHash.EMPTY)).isFalse();
      assertThat(MerkleProof.includes(leaf, index, size, path, SOME)).isFalse();
      assertThat(MerkleProof.includes(leaf, index, size, with(path, root), root)).isFalse();
      assertThat(MerkleProof.includes(leaf, index, size, with(List.of(root), path), root))
          .isFalse();
      for (int i = 0; i < path.size(); i++) {
        assertThat(MerkleProof.includes(leaf, index, size, flipped(path, i, 8), root)).isFalse();
      }
      if (!path.isEmpty()) {
        assertThat(MerkleProof.includes(leaf, index, size, path.subList(0, path.size() - 1), root))
            .isFalse();
      }
    }
  }

  @Test
  void a_consistency_proof_holds_for_its_two_trees_and_for_no_others() {
    for (List<String> proof : EXTENSIONS) {
      long from = Long.parseLong(proof.getFirst());
      long to = Long.parseLong(proof.get(1));
      List<MerkleHash> path = path(proof);
      assertThat(MerkleProof.extendsTree(from, root(from), to, root(to), path)).isTrue();
      if (path.isEmpty()) {
        continue;
      }
      for (long other : new long[] {from - 1, from + 1, from ^ 2}) {
        assertThat(MerkleProof.extendsTree(other, root(from), to, root(to), path))
            .as(other + "")
            .isFalse();
      }
      for (long other : new long[] {to * 2, to / 2}) {
        assertThat(MerkleProof.extendsTree(from, root(from), other, root(to), path))
            .as(other + "")
            .isFalse();
      }
      List<List<MerkleHash>> wrong = new ArrayList<>();
      wrong.add(List.of());
      wrong.add(path.subList(0, path.size() - 1));
      for (MerkleHash extra : List.of(root(from), root(to), path.getFirst())) {
        wrong.add(with(List.of(extra), path));
        wrong.add(with(path, extra));
      }
      for (int i = 0; i < path.size(); i++) {
        wrong.add(flipped(path, i, 16));
      }
      for (List<MerkleHash> other : wrong) {
        assertThat(MerkleProof.extendsTree(from, root(from), to, root(to), other))
            .as(other + "")
            .isFalse();
      }
      assertThat(MerkleProof.extendsTree(from, SOME, to, root(to), path)).isFalse();
      assertThat(MerkleProof.extendsTree(from, root(from), to, SOME, path)).isFalse();
      assertThat(MerkleProof.extendsTree(from, root(to), to, root(from), path)).isFalse();
    }
  }

  @Test
  void the_cases_without_a_path_are_those_published() {
    assertThat(MerkleProof.extendsTree(0, SOME, 0, root(1), List.of())).isFalse();
    assertThat(MerkleProof.extendsTree(1, SOME, 1, root(1), List.of())).isFalse();
    assertThat(MerkleProof.extendsTree(1, SOME, 1, SOME, List.of())).isTrue();
    assertThat(MerkleProof.extendsTree(1, SOME, 0, SOME, List.of())).as("back in time").isFalse();
    assertThat(MerkleProof.extendsTree(1, SOME, 2, root(2), List.of())).isFalse();
    assertThat(MerkleProof.extendsTree(1, SOME, 1, SOME, List.of(SOME))).isFalse();
    assertThat(MerkleProof.extendsTree(0, MerkleHash.EMPTY, 1, root(1), List.of())).isTrue();
    assertThat(MerkleProof.extendsTree(0, MerkleHash.EMPTY, 1, root(1), List.of(SOME))).isFalse();
    assertThat(MerkleProof.includes(SOME, 0, 0, List.of(), MerkleHash.EMPTY)).isFalse();
  }

  @Test
  void every_entry_and_every_pair_of_trees_up_to_70_is_proved() {
    GrowingTree log = numbers(70);
    for (int size = 1; size <= 70; size++) {
      MerkleTree tree = log.tree(size);
      for (int index = 0; index < size; index++) {
        MerkleHash leaf = MerkleHash.ofLeaf(new byte[] {(byte) index, 0});
        assertThat(MerkleProof.includes(leaf, index, size, tree.inclusion(index), tree.root()))
            .as(index + " of " + size)
            .isTrue();
      }
      for (int from = 0; from <= size; from++) {
        assertThat(
                MerkleProof.extendsTree(
                    from, log.tree(from).root(), size, tree.root(), tree.consistency(from)))
            .as(from + " to " + size)
            .isTrue();
      }
    }
  }

  /// A log that changed an entry cannot show that it is the same log.
  @Test
  void no_proof_joins_two_logs_that_differ_in_one_entry() {
    Random random = new Random(9162);
    for (int round = 0; round < 50; round++) {
      int size = 2 + random.nextInt(60);
      int from = 1 + random.nextInt(size - 1);
      int changed = random.nextInt(from);
      GrowingTree other = new GrowingTree();
      for (int i = 0; i < size; i++) {
        other.add(new byte[] {(byte) i, (byte) (i == changed ? 1 : 0)});
      }
      MerkleHash before = numbers(from).tree(from).root();
      MerkleTree after = other.tree(size);
      assertThat(MerkleProof.extendsTree(from, before, size, after.root(), after.consistency(from)))
          .isFalse();
    }
  }

  @Test
  void nothing_is_proved_about_entries_that_are_not_there() {
    MerkleTree tree = numbers(5).tree(5);
    assertThatThrownBy(() -> tree.inclusion(5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.inclusion(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.consistency(6)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MerkleTree(-1, (level, index) -> SOME))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_hash_is_read_from_its_one_form_only() {
    String text = SOME.base64();
    assertThat(MerkleHash.find(text)).contains(SOME);
    assertThat(MerkleHash.find(text.replace("=", ""))).isEmpty();
    assertThat(MerkleHash.find(text + "=")).isEmpty();
    assertThat(MerkleHash.find("AAAA")).isEmpty();
    assertThat(MerkleHash.find("")).isEmpty();
    assertThatThrownBy(() -> MerkleHash.of(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static MerkleHash root(long size) {
    return hash(ROOTS.get(Math.toIntExact(size) - 1));
  }

  private static List<MerkleHash> path(List<String> proof) {
    return proof.stream().skip(2).map(MerkleTreeTest::hash).toList();
  }

  private static MerkleHash hash(String hex) {
    return MerkleHash.of(HexFormat.of().parseHex(hex));
  }

  private static List<MerkleHash> with(List<MerkleHash> path, MerkleHash last) {
    return with(path, List.of(last));
  }

  private static List<MerkleHash> with(List<MerkleHash> first, List<MerkleHash> last) {
    return Stream.concat(first.stream(), last.stream()).toList();
  }

  private static List<MerkleHash> flipped(List<MerkleHash> path, int i, int bit) {
    List<MerkleHash> other = new ArrayList<>(path);
    byte[] bytes = path.get(i).bytes();
    bytes[0] ^= (byte) bit;
    other.set(i, MerkleHash.of(bytes));
    return other;
  }
}
