package org.greenloop.accounting.custody;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Columns of a [CustodyChain]: its events, what they take and what they give.
final class Events {

  private static final int START = 1 << 8;

  private final CodeTable lots;
  private final CodeTable texts;

  private int count;
  private EventKind[] kind = new EventKind[START];
  private int[] number = new int[START];
  private int[] day = new int[START];
  private int[] operator = new int[START];
  private int[] holder = new int[START];
  private int[] process = new int[START];
  private int[] consigned = new int[START];
  private final Map<Consigned, Integer> consignedNumbers = new HashMap<>();
  private final List<Consigned> consignedKinds = new ArrayList<>();
  private final BitSet sales = new BitSet();
  private int[] inputEnd = new int[START];
  private int[] outputEnd = new int[START];

  private int inputs;
  private int[] inputLot = new int[START];
  private long[] inputMass = new long[START];

  private int outputs;
  private int[] outputLot = new int[START];
  private int[] outputMaterial = new int[START];
  private Route[] outputRoute = new Route[START];
  private long[] outputMass = new long[START];
  private int[] outputMoisture = new int[START];
  private final Map<BigDecimal, Integer> moistureNumbers = new HashMap<>();
  private final List<BigDecimal> moistures = new ArrayList<>();

  Events(CodeTable lots, CodeTable texts) {
    this.lots = lots;
    this.texts = texts;
  }

  void add(CustodyEvent event) {
    if (count == kind.length) {
      growEvents();
    }
    kind[count] = event.kind();
    number[count] = texts.numberOf(event.number());
    day[count] = Math.toIntExact(event.date().toEpochDay());
    operator[count] = event.operator();
    holder[count] = event.holder();
    process[count] =
        event instanceof TreatmentRun run ? texts.numberOf(run.process()) : CustodyChain.NONE;
    consigned[count] =
        event instanceof ReturnConsignment consignment
            ? consignedNumber(Consigned.of(consignment))
            : CustodyChain.NONE;
    if (event instanceof HandOver handOver && handOver.reason() == HandOver.Reason.SALE) {
      sales.set(count);
    }
    for (Portion portion : event.inputs()) {
      take(portion);
    }
    for (Output output : event.outputs()) {
      give(output);
    }
    inputEnd[count] = inputs;
    outputEnd[count] = outputs;
    count++;
  }

  private int consignedNumber(Consigned what) {
    return consignedNumbers.computeIfAbsent(
        what,
        added -> {
          consignedKinds.add(added);
          return consignedKinds.size() - 1;
        });
  }

  private void take(Portion portion) {
    if (inputs == inputLot.length) {
      inputLot = Arrays.copyOf(inputLot, CodeTable.grown(inputs));
      inputMass = Arrays.copyOf(inputMass, inputLot.length);
    }
    inputLot[inputs] = lots.numberOf(portion.lot());
    inputMass[inputs++] = LotMass.micrograms(portion.net());
  }

  private void give(Output output) {
    if (outputs == outputLot.length) {
      outputLot = Arrays.copyOf(outputLot, CodeTable.grown(outputs));
      outputMaterial = Arrays.copyOf(outputMaterial, outputLot.length);
      outputRoute = Arrays.copyOf(outputRoute, outputLot.length);
      outputMass = Arrays.copyOf(outputMass, outputLot.length);
      outputMoisture = Arrays.copyOf(outputMoisture, outputLot.length);
    }
    outputLot[outputs] =
        output.lot().map(lot -> lots.numberOf(lot.code())).orElse(CustodyChain.NONE);
    outputMaterial[outputs] = texts.numberOf(output.material());
    outputRoute[outputs] = output.route();
    outputMoisture[outputs] =
        moistureNumber(output.lot().map(Lot::condition).orElse(LotCondition.AS_IS).moisture());
    outputMass[outputs++] = LotMass.micrograms(output.net());
  }

  private int moistureNumber(BigDecimal moisture) {
    return moistureNumbers.computeIfAbsent(
        moisture,
        added -> {
          moistures.add(added);
          return moistures.size() - 1;
        });
  }

  private void growEvents() {
    int length = CodeTable.grown(count);
    kind = Arrays.copyOf(kind, length);
    number = Arrays.copyOf(number, length);
    day = Arrays.copyOf(day, length);
    operator = Arrays.copyOf(operator, length);
    holder = Arrays.copyOf(holder, length);
    process = Arrays.copyOf(process, length);
    consigned = Arrays.copyOf(consigned, length);
    inputEnd = Arrays.copyOf(inputEnd, length);
    outputEnd = Arrays.copyOf(outputEnd, length);
  }

  int count() {
    return count;
  }

  EventKind kind(int event) {
    return kind[event];
  }

  int number(int event) {
    return number[event];
  }

  int day(int event) {
    return day[event];
  }

  int operator(int event) {
    return operator[event];
  }

  int holder(int event) {
    return holder[event];
  }

  /// Whether it is a hand-over by sale.
  boolean isSale(int event) {
    return sales.get(event);
  }

  /// Text of the process of a treatment run, else [CustodyChain#NONE].
  int process(int event) {
    return process[event];
  }

  /// What a consignment brought; only of those.
  Consigned consigned(int event) {
    return consignedKinds.get(consigned[event]);
  }

  int inputStart(int event) {
    return event == 0 ? 0 : inputEnd[event - 1];
  }

  int inputEnd(int event) {
    return inputEnd[event];
  }

  int inputCount() {
    return inputs;
  }

  int inputLot(int input) {
    return inputLot[input];
  }

  /// Micrograms.
  long inputMass(int input) {
    return inputMass[input];
  }

  /// Micrograms that an event takes.
  long massIn(int event) {
    long sum = 0;
    for (int input = inputStart(event); input < inputEnd[event]; input++) {
      sum = Math.addExact(sum, inputMass[input]);
    }
    return sum;
  }

  int outputStart(int event) {
    return event == 0 ? 0 : outputEnd[event - 1];
  }

  int outputEnd(int event) {
    return outputEnd[event];
  }

  /// [CustodyChain#NONE] for what is no lot.
  int outputLot(int output) {
    return outputLot[output];
  }

  int outputMaterial(int output) {
    return outputMaterial[output];
  }

  Route outputRoute(int output) {
    return outputRoute[output];
  }

  long outputMass(int output) {
    return outputMass[output];
  }

  /// Share of the mass, 0 to 1; none of what is no lot.
  BigDecimal outputMoisture(int output) {
    return moistures.get(outputMoisture[output]);
  }

  /// Micrograms that leave an event, what is known to be lost included.
  long massOut(int event) {
    long sum = 0;
    for (int output = outputStart(event); output < outputEnd[event]; output++) {
      sum = Math.addExact(sum, outputMass[output]);
    }
    return sum;
  }
}
